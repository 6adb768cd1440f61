const SCRIPTS: Readonly<Record<string, string>> = {
  'zh-Hans': 'Chinese, simplified',
  'zh-Hant': 'Chinese, traditional',
  'zh-Latn': 'Chinese, Pinyin',
};

/** English name of a language by its BCP 47 tag; the tag itself where it is not known. */
export function nameLanguage(tag: string): string {
  const known = SCRIPTS[tag];
  if (known !== undefined) return known;
  try {
    return new Intl.DisplayNames('en', { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}
