import type { ChartView } from '../chart/mercator.ts';
import type { ChartColours } from '../chart/palette.ts';
import { findUniforms, makeProgram } from './gl-program.ts';
import { drawSymbolAtlas } from './symbol-atlas.ts';
import {
  chooseLevel,
  MOST_VECTORS,
  SYMBOL_BYTES,
  type SymbolsInView,
  VECTOR_CORNERS,
  VesselBuffer,
} from './vessel-buffer.ts';
import { SYMBOL_FRAGMENT, SYMBOL_VERTEX, VECTOR_FRAGMENT, VECTOR_VERTEX } from './vessel-shaders.ts';
import type { VesselStore } from './vessel-store.ts';

const PLACE_UNIFORMS = ['u_centre', 'u_scale', 'u_half', 'u_dpr'] as const;
const SYMBOL_UNIFORMS = [...PLACE_UNIFORMS, 'u_level', 'u_cell', 'u_tones', 'u_atlas', 'u_sea', 'u_warn'] as const;
const VECTOR_UNIFORMS = [...PLACE_UNIFORMS, 'u_minutes', 'u_anchorY', 'u_vec'] as const;
/** Attributes are bound to these places in both programs. */
const ATTRIBUTES = ['a_place', 'a_motion', 'a_look'] as const;

interface GlState {
  readonly symbols: WebGLProgram;
  readonly symbolUniforms: ReturnType<typeof findUniforms<(typeof SYMBOL_UNIFORMS)[number]>>;
  readonly symbolArray: WebGLVertexArrayObject;
  readonly symbolBuffer: WebGLBuffer;
  readonly indexBuffer: WebGLBuffer;
  indexCapacityBytes: number;
  readonly vectors: WebGLProgram;
  readonly vectorUniforms: ReturnType<typeof findUniforms<(typeof VECTOR_UNIFORMS)[number]>>;
  readonly vectorArray: WebGLVertexArrayObject;
  readonly vectorBuffer: WebGLBuffer;
  capacityBytes: number;
  readonly atlas: WebGLTexture;
  /** Density that the atlas was drawn for, and the side of its cells. */
  atlasDpr: number;
  atlasCell: number;
}

/**
 * All vessels on a canvas of their own over the map's, drawn by two calls: symbols and speed vectors.
 *
 * Not a layer of the map: a map draws all its layers anew when one changes, which takes 100 to 200 ms on a machine
 * without a graphics card; new positions come four times a second and need none of the chart below. The page draws this
 * canvas in the map's own `render` event too, so that both show the same camera in the same frame.
 */
export class VesselLayer {
  readonly canvas: HTMLCanvasElement;
  readonly #gl: WebGL2RenderingContext | undefined;
  readonly #buffer = new VesselBuffer();
  #state: GlState | undefined;
  #isFilled = false;
  #isLost = false;
  drawCalls = 0;
  lastFrameMs = 0;

  /** @param onRestored is called when the graphics card gave a new context: everything must be drawn again */
  constructor(canvas: HTMLCanvasElement, onRestored: () => void) {
    this.canvas = canvas;
    this.#gl =
      canvas.getContext('webgl2', {
        alpha: true,
        antialias: false,
        depth: false,
        stencil: false,
        premultipliedAlpha: true,
      }) ?? undefined;
    canvas.addEventListener('webglcontextlost', (event) => {
      event.preventDefault();
      this.#isLost = true;
      this.#state = undefined;
    });
    canvas.addEventListener('webglcontextrestored', () => {
      this.#isLost = false;
      onRestored();
    });
  }

  /** False where the browser gives no WebGL 2: the page must say so; the vessel table still works. */
  get isUsable(): boolean {
    return this.#gl !== undefined;
  }

  get inView(): Readonly<SymbolsInView> {
    return this.#buffer.inView;
  }

  get count(): number {
    return this.#buffer.count;
  }

  /** Takes in the vessels as they are now. */
  fill(
    store: VesselStore,
    view: ChartView,
    alerted: ReadonlyMap<number, 'alarm' | 'warning' | 'caution'>,
    selected: ReadonlySet<number>,
  ): void {
    this.#buffer.fill(store, view, alerted, selected);
    this.#isFilled = false;
  }

  /** Whether the buffer must be filled anew, as the view went far from where it was filled. */
  needsFill(view: ChartView): boolean {
    return this.#buffer.needsAnchor(view);
  }

  draw(view: ChartView, dpr: number, colours: ChartColours, vectorMinutes: number): void {
    const gl = this.#gl;
    if (gl === undefined || this.#isLost || gl.isContextLost()) return;
    const startMs = performance.now();
    this.#fit(view, dpr);
    this.#state ??= makeState(gl);
    const state = this.#state;
    const buffer = this.#buffer;
    if (!this.#isFilled) {
      this.#upload(gl, state);
      this.#isFilled = true;
    }
    const inView = buffer.look(view);
    gl.viewport(0, 0, this.canvas.width, this.canvas.height);
    gl.clearColor(0, 0, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.enable(gl.BLEND);
    gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
    this.drawCalls = 0;
    if (inView.vectors > 0 && vectorMinutes > 0) {
      gl.bindBuffer(gl.ARRAY_BUFFER, state.vectorBuffer);
      gl.bufferSubData(gl.ARRAY_BUFFER, 0, buffer.vectors, 0, (inView.vectors * VECTOR_CORNERS * SYMBOL_BYTES) / 4);
      const { vectorUniforms: at } = state;
      // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's name, no hook
      gl.useProgram(state.vectors);
      this.#setPlace(gl, at, view, dpr);
      gl.uniform1f(at.u_minutes, vectorMinutes);
      gl.uniform1f(at.u_anchorY, buffer.anchorY);
      gl.uniform3fv(at.u_vec, colours.vec.rgb);
      gl.bindVertexArray(state.vectorArray);
      gl.drawElements(gl.TRIANGLES, inView.vectors * 6, gl.UNSIGNED_SHORT, 0);
      this.drawCalls++;
    }
    if (inView.indices > 0) {
      const { symbolUniforms: at } = state;
      // biome-ignore lint/correctness/useHookAtTopLevel: WebGL's name, no hook
      gl.useProgram(state.symbols);
      this.#setPlace(gl, at, view, dpr);
      this.#takeAtlas(gl, state, dpr);
      gl.uniform1i(at.u_level, chooseLevel(inView.count));
      gl.uniform1f(at.u_cell, state.atlasCell);
      gl.uniform1i(at.u_atlas, 0);
      gl.uniform3fv(at.u_tones, colours.tones);
      gl.uniform3fv(at.u_sea, colours.sea.rgb);
      gl.uniform3fv(at.u_warn, colours.warn.rgb);
      gl.bindVertexArray(state.symbolArray);
      this.#uploadIndices(gl, state, inView.indices);
      gl.drawElements(gl.POINTS, inView.indices, gl.UNSIGNED_INT, 0);
      this.drawCalls++;
    }
    gl.bindVertexArray(null);
    this.lastFrameMs = performance.now() - startMs;
  }

  /** Binds the pictures of the symbols; they are drawn anew when the window goes to a screen of another density. */
  #takeAtlas(gl: WebGL2RenderingContext, state: GlState, dpr: number): void {
    gl.activeTexture(gl.TEXTURE0);
    gl.bindTexture(gl.TEXTURE_2D, state.atlas);
    if (state.atlasDpr === dpr) return;
    const { width, height, cell, pixels } = drawSymbolAtlas(dpr);
    gl.texImage2D(gl.TEXTURE_2D, 0, gl.RGBA8, width, height, 0, gl.RGBA, gl.UNSIGNED_BYTE, pixels);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    state.atlasDpr = dpr;
    state.atlasCell = cell;
  }

  dispose(): void {
    this.#gl?.getExtension('WEBGL_lose_context')?.loseContext();
  }

  #fit(view: ChartView, dpr: number): void {
    const width = Math.max(1, Math.round(view.width * dpr));
    const height = Math.max(1, Math.round(view.height * dpr));
    // Setting a size clears the canvas, also when it is the same.
    if (this.canvas.width !== width) this.canvas.width = width;
    if (this.canvas.height !== height) this.canvas.height = height;
  }

  #setPlace(
    gl: WebGL2RenderingContext,
    at: Readonly<Record<(typeof PLACE_UNIFORMS)[number], WebGLUniformLocation | null>>,
    view: ChartView,
    dpr: number,
  ): void {
    const east = view.centreX - this.#buffer.anchorX;
    gl.uniform2f(at.u_centre, east - Math.round(east), view.centreY - this.#buffer.anchorY);
    gl.uniform1f(at.u_scale, view.scale);
    gl.uniform2f(at.u_half, view.width / 2, view.height / 2);
    gl.uniform1f(at.u_dpr, dpr);
  }

  /** Only symbols that show are looked at by the card: which ones, a moved view says anew; their data stay there. */
  #uploadIndices(gl: WebGL2RenderingContext, state: GlState, count: number): void {
    const { indices } = this.#buffer;
    gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, state.indexBuffer);
    if (indices.byteLength > state.indexCapacityBytes) {
      gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, indices.byteLength, gl.DYNAMIC_DRAW);
      state.indexCapacityBytes = indices.byteLength;
    }
    gl.bufferSubData(gl.ELEMENT_ARRAY_BUFFER, 0, indices, 0, count);
  }

  /** One transfer per change; the card's memory is only made anew when the buffer grew. */
  #upload(gl: WebGL2RenderingContext, state: GlState): void {
    const { octets, count } = this.#buffer;
    gl.bindBuffer(gl.ARRAY_BUFFER, state.symbolBuffer);
    if (octets.byteLength > state.capacityBytes) {
      gl.bufferData(gl.ARRAY_BUFFER, octets.byteLength, gl.DYNAMIC_DRAW);
      state.capacityBytes = octets.byteLength;
    }
    if (count > 0) gl.bufferSubData(gl.ARRAY_BUFFER, 0, octets, 0, count * SYMBOL_BYTES);
  }
}

function makeState(gl: WebGL2RenderingContext): GlState {
  const symbols = makeProgram(gl, SYMBOL_VERTEX, SYMBOL_FRAGMENT);
  const vectors = makeProgram(gl, VECTOR_VERTEX, VECTOR_FRAGMENT);
  const symbolBuffer = gl.createBuffer();
  const vectorBuffer = gl.createBuffer();
  gl.bindBuffer(gl.ARRAY_BUFFER, vectorBuffer);
  gl.bufferData(gl.ARRAY_BUFFER, new VesselBuffer().vectors.byteLength, gl.DYNAMIC_DRAW);
  const vectorArray = makeArray(gl, vectors, vectorBuffer);
  gl.bindVertexArray(vectorArray);
  gl.bindBuffer(gl.ELEMENT_ARRAY_BUFFER, gl.createBuffer());
  gl.bufferData(gl.ELEMENT_ARRAY_BUFFER, makeQuadIndices(MOST_VECTORS), gl.STATIC_DRAW);
  gl.bindVertexArray(null);
  return {
    symbols,
    symbolUniforms: findUniforms(gl, symbols, SYMBOL_UNIFORMS),
    symbolArray: makeArray(gl, symbols, symbolBuffer),
    symbolBuffer,
    vectors,
    vectorUniforms: findUniforms(gl, vectors, VECTOR_UNIFORMS),
    vectorArray,
    vectorBuffer,
    capacityBytes: 0,
    indexBuffer: gl.createBuffer(),
    indexCapacityBytes: 0,
    atlas: gl.createTexture(),
    atlasDpr: 0,
    atlasCell: 0,
  };
}

/** Two triangles per quad of four corners. */
function makeQuadIndices(quads: number): Uint16Array<ArrayBuffer> {
  const indices = new Uint16Array(quads * 6);
  for (let quad = 0; quad < quads; quad++) {
    const first = quad * VECTOR_CORNERS;
    indices.set([first, first + 1, first + 2, first + 2, first + 1, first + 3], quad * 6);
  }
  return indices;
}

function makeArray(gl: WebGL2RenderingContext, program: WebGLProgram, buffer: WebGLBuffer): WebGLVertexArrayObject {
  const array = gl.createVertexArray();
  gl.bindVertexArray(array);
  gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
  const [placeAt, motionAt, lookAt] = ATTRIBUTES.map((name) => gl.getAttribLocation(program, name)) as [
    number,
    number,
    number,
  ];
  if (placeAt >= 0) gl.vertexAttribPointer(placeAt, 2, gl.FLOAT, false, SYMBOL_BYTES, 0);
  if (motionAt >= 0) gl.vertexAttribIPointer(motionAt, 3, gl.UNSIGNED_SHORT, SYMBOL_BYTES, 8);
  if (lookAt >= 0) gl.vertexAttribIPointer(lookAt, 1, gl.UNSIGNED_BYTE, SYMBOL_BYTES, 14);
  for (const at of [placeAt, motionAt, lookAt]) {
    if (at < 0) continue;
    gl.enableVertexAttribArray(at);
  }
  gl.bindVertexArray(null);
  return array;
}
