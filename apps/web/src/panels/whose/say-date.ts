import type { WhoseAnswer } from '@searoom/model/api';
import { formatDate } from '../../words/mod.ts';

/** Of which day an answer is, and how old the register behind it is. */
export function sayDate({ at, registerDate }: WhoseAnswer): string {
  const day = formatDate(Date.parse(at));
  const register = formatDate(Date.parse(registerDate));
  return day === register
    ? `As known and in force on ${day}.`
    : `As in force on ${day}, by the register of ${register}.`;
}
