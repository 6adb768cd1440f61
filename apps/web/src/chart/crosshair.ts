import { type ChartCamera, centreOf } from './chart-camera.ts';
import { readChartKey } from './chart-keys.ts';
import type { ChartListener } from './chart-listener.ts';
import type { ChartScene } from './chart-scene.ts';
import { selectionAt } from './hit-test.ts';
import type { ToolDesk } from './tool-desk.ts';

/** Shows the crosshair, by a rule of the style sheet. */
const SHOWN = 'has-crosshair';

/** Works the chart with keys: the crosshair in the middle stands for the cursor, and the chart moves below it. */
export class Crosshair {
  readonly #scene: ChartScene;
  readonly #tools: ToolDesk;
  readonly #camera: ChartCamera;
  readonly #root: HTMLElement;
  readonly #listener: ChartListener;

  constructor(scene: ChartScene, tools: ToolDesk, camera: ChartCamera, root: HTMLElement, listener: ChartListener) {
    this.#scene = scene;
    this.#tools = tools;
    this.#camera = camera;
    this.#root = root;
    this.#listener = listener;
  }

  /** @param canvas the map's: it takes the focus */
  listen(canvas: HTMLElement): void {
    canvas.addEventListener('keydown', (event) => this.#onKey(event));
    // Only a chart that is worked with keys needs the crosshair: :focus-visible knows.
    canvas.addEventListener('focus', () => {
      this.#root.classList.toggle(SHOWN, canvas.matches(':focus-visible'));
      if (canvas.matches(':focus-visible')) this.tellPlace();
    });
    canvas.addEventListener('blur', () => this.#root.classList.remove(SHOWN));
  }

  get isShown(): boolean {
    return this.#root.classList.contains(SHOWN);
  }

  /** Tells the place at the crosshair. */
  tellPlace(): void {
    this.#listener.onPlace(centreOf(this.#scene.view));
  }

  #onKey(event: KeyboardEvent): void {
    const { view, props } = this.#scene;
    const key = readChartKey(event);
    if (key === undefined || (key.kind === 'back' && props.tool === 'none')) return;
    if (key.kind === 'escape' && props.tool === 'none') return;
    event.preventDefault();
    event.stopPropagation();
    this.#root.classList.add(SHOWN);
    switch (key.kind) {
      case 'pan': {
        this.#camera.panBy(key.dx, key.dy);
        const { lon, lat } = centreOf(view);
        this.#tools.moveTo(lon, lat, true);
        break;
      }
      case 'zoom':
        this.#camera.zoomBy(key.by);
        break;
      case 'enter':
        this.#enter();
        break;
      case 'escape':
        this.#tools.putDown(props);
        break;
      case 'back':
        this.#tools.removeLast();
        break;
    }
  }

  /** Enter: a corner, the end of an area, or a question. */
  #enter(): void {
    const { view, props } = this.#scene;
    if (props.tool === 'none') props.onSelect(selectionAt(this.#scene, view.width / 2, view.height / 2));
    else if (props.tool === 'area' && this.#tools.isFresh) this.#tools.finishArea(props);
    else {
      const { lon, lat } = centreOf(view);
      this.#tools.add(lon, lat);
    }
  }
}
