/** Exit code after Ctrl-C, as shells expect it. Those of errors stand in the table of `@searoom/model`. */
export const INTERRUPTED = 130;
