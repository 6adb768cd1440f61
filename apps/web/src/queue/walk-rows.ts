/** The row that keys act on: that of the focus, else the selected one. */
export function findRow(): HTMLButtonElement | undefined {
  const row =
    document.activeElement?.closest('.queue-row') ?? document.querySelector('.queue-row[aria-current="true"]');
  return row?.querySelector<HTMLButtonElement>('.queue-open') ?? undefined;
}

/** Puts the focus on the next row (1) or the one before (-1); on the first where none has it. */
export function walkRows(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLButtonElement>('.queue-open')];
  const now = findRow();
  const at = now === undefined ? -1 : rows.indexOf(now);
  const next = rows[at < 0 ? 0 : Math.min(rows.length - 1, Math.max(0, at + step))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
}
