import type { LedgerHead, Question } from '@searoom/assistance';
import { SearoomError } from '@searoom/model';

/** Who publishes the file, in its own name. */
export interface Publisher {
  /** Its IATI organisation identifier; activity identifiers begin with it. */
  readonly ref: string;
  readonly name: string;
  /** Reports what others do: it is not the ministry. */
  readonly secondary: boolean;
  /** Code of OrganisationType; 90 (other) when absent. */
  readonly type?: string;
}

export interface IatiOptions {
  readonly publisher: Publisher;
  /** ISO time with `Z`. */
  readonly generatedAt: string;
  /** ISO day: nothing after it is written as having happened. */
  readonly today: string;
  readonly question: Question;
  readonly head: LedgerHead;
  /** Where the publisher's own vocabulary (99) of sectors and tags is explained. */
  readonly vocabularyUri?: string;
  /** IATI identifiers of organisations, by party (`JPN`) or by name. */
  readonly organisations?: Readonly<Record<string, string>>;
  /**
   * Adds the DAC purpose 15210, which is technical co-operation for civilian control of security forces and does not
   * describe equipment for them. Only on the publisher's own choice.
   */
  readonly dacSector15210?: boolean;
  /** Kinds of flow (code of FlowType) by programme, where another than Searoom's is wanted. */
  readonly flowTypes?: Readonly<Record<string, string>>;
  /** Why there is no budget (code of BudgetNotProvided): only who publishes can know that. */
  readonly budgetNotProvided?: '1' | '2' | '3';
}

/** What could not be written, and why. */
export interface DroppedItem {
  readonly grant: string;
  readonly what: string;
  readonly why: string;
}

export interface IatiExport {
  /** The file; it has no activity where none could be written (then it is not valid, and `notes` says so). */
  readonly xml: string;
  readonly activities: number;
  readonly dropped: readonly DroppedItem[];
  readonly notes: readonly string[];
  /** The file beside it: head, question, what was dropped and what a publisher should know, as JSON text. */
  readonly report: string;
}

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const DAY = /^\d{4}-\d\d-\d\d$/;

/** @throws SearoomError SR_QUERY_INVALID */
export function checkOptions({ publisher, generatedAt, today }: IatiOptions): void {
  const refuse = (why: string): never => {
    throw new SearoomError('SR_QUERY_INVALID', [why]);
  };
  if (publisher.ref === '' || /[/&|?\s]/.test(publisher.ref)) {
    refuse(`a publisher's identifier has no space and none of / & | ? : ${publisher.ref}`);
  }
  if (publisher.name.trim() === '') refuse('the publisher has no name');
  if (!TIME.test(generatedAt)) refuse(`generatedAt is no UTC time: ${generatedAt}`);
  if (!DAY.test(today)) refuse(`today is no ISO day: ${today}`);
}
