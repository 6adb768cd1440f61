/**
 * Small parts that all of the page is built from.
 * @module
 */
export { Actions } from './actions.tsx';
export { type Asked, AskStore } from './ask-store.ts';
export { Bar } from './bar.tsx';
export { Button, type ButtonProps } from './button.tsx';
export { CopyButton } from './copy-button.tsx';
export { copyText } from './copy-text.ts';
export { Dialog } from './dialog.tsx';
export { downloadText } from './download.ts';
export { explainProblem } from './explain-problem.ts';
export { Choice, Field } from './field.tsx';
export { Kbd, Kbd as KeyHint } from './kbd.tsx';
export { Mark } from './mark.tsx';
export { Name } from './name.tsx';
export { Problem } from './problem.tsx';
export { Fact, Facts, Section } from './section.tsx';
export { SeverityMark } from './severity-mark.tsx';
export { type Column, Table } from './table.tsx';
export { filterRows, foldText, nextSort, sortRows, type TableSort, toCsv } from './table-rows.ts';
export { Tag } from './tag.tsx';
export { type KeyActions, useKeys } from './use-keys.ts';
export { useListKeys } from './use-list-keys.ts';
export { VirtualTable } from './virtual-table.tsx';
export { Waiting } from './waiting.tsx';
