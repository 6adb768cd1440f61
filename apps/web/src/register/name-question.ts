const QUESTIONS: Readonly<Record<string, string>> = {
  award: 'Is the award of 2016 accepted?',
  rock: 'Can a rock have an EEZ or a shelf?',
  'low-tide': 'What does a low-tide elevation give?',
  'straight-baselines': 'Which straight baselines are accepted?',
  'offshore-groups': 'Can a group of islands offshore be enclosed as one?',
  'dashed-line': 'How is the dashed line read?',
  overlaps: 'What holds where zones overlap?',
  sovereignty: 'What does it say of sovereignty?',
  warships: 'Do warships need permission in the territorial sea?',
};

/** A question that every view answers, in full. One that is not known is written as it came. */
export function nameQuestion(question: string): string {
  return QUESTIONS[question] ?? question.replaceAll('-', ' ');
}
