/** What of the page round the chart can change without the chart being told. */
export interface PageObserver {
  readonly onSize: () => void;
  readonly onPalette: () => void;
  readonly onFonts: () => void;
}

/** Watches size, palette and fonts of the page; the answer ends it. @param container whose size is watched */
export function observePage(container: HTMLElement, { onSize, onPalette, onFonts }: PageObserver): () => void {
  const sizes = new ResizeObserver(onSize);
  sizes.observe(container);
  // The palette may be switched on the root of the document after this component was told.
  const classes = new MutationObserver(onPalette);
  classes.observe(document.documentElement, { attributes: true, attributeFilter: ['class'] });
  // A font that is first used on a canvas is fetched then, and nothing is drawn again when it has come.
  document.fonts.addEventListener('loadingdone', onFonts);
  return () => {
    sizes.disconnect();
    classes.disconnect();
    document.fonts.removeEventListener('loadingdone', onFonts);
  };
}
