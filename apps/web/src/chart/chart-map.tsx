import 'maplibre-gl/dist/maplibre-gl.css';
import './chart.css';
import { type ReactElement, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { VesselStore } from '../vessels/vessel-store.ts';
import { formatDecimal, formatPosition } from '../words/position.ts';
import type { Camera, ChartMapProps } from './chart-contract.ts';
import { ChartController } from './chart-controller.ts';
import type { VesselDetail } from './chart-listener.ts';
import { Strip, ToolHint } from './furniture.tsx';
import { type InView, NOTHING_IN_VIEW } from './in-view.ts';
import { Legend } from './legend.tsx';
import { readChart } from './read-chart.ts';

/** What the page may ask of the map. */
export interface ChartViewer {
  flyTo(lon: number, lat: number, zoom?: number): void;
  /** Goes where another map is, unless it is there already. */
  follow(camera: Camera): void;
  /** Draws a cross where the cursor of another map is; undefined takes it away. */
  mirror(place: { readonly lon: number; readonly lat: number } | undefined): void;
  zoomBy(by: number): void;
  /** @param dx,dy CSS pixels that the window moves over the chart, east and south */
  panBy(dx: number, dy: number): void;
  /** The place under the cursor; undefined while it is not over the map. */
  cursor(): { readonly lon: number; readonly lat: number } | undefined;
  /** The place in the middle. */
  centre(): { readonly lon: number; readonly lat: number };
}

/** The part of the client that the map needs. */
export interface ChartClient {
  chart(options?: { signal?: AbortSignal }): Promise<unknown>;
}

interface Parts {
  readonly vessels: VesselStore;
  readonly client: ChartClient;
  readonly registerViewer?: (viewer: ChartViewer) => void;
}

/** Waits before the claims are asked for again, milliseconds. */
const AGAIN_MS = [2_000, 5_000, 15_000, 60_000] as const;

/**
 * The chart of the room: coast, claims, vessels, names and tools. It draws itself; React only makes its elements and hands
 * it the page's wishes.
 */
export function ChartMap(props: ChartMapProps & Parts): ReactElement {
  const { vessels, client, registerViewer } = props;
  const root = useRef<HTMLDivElement>(null);
  const map = useRef<HTMLDivElement>(null);
  const under = useRef<HTMLCanvasElement>(null);
  const layer = useRef<HTMLCanvasElement>(null);
  const labels = useRef<HTMLCanvasElement>(null);
  const readout = useRef<HTMLOutputElement>(null);
  const controller = useRef<ChartController>(undefined);
  const latest = useRef<ChartMapProps>(props);
  const given = useRef<ChartMapProps>(undefined);
  const [inView, setInView] = useState<InView>(NOTHING_IN_VIEW);
  const [detail, setDetail] = useState<VesselDetail>('all');
  const [isReady, setReady] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);
  const [registerDate, setRegisterDate] = useState<string>();
  latest.current = props;
  const store = useRef(vessels);
  store.current = vessels;

  useLayoutEffect(() => {
    const made = new ChartController(
      {
        root: root.current!,
        map: map.current!,
        under: under.current!,
        vessels: layer.current!,
        labels: labels.current!,
      },
      // Reports go to whatever the page handed over last.
      forward(latest),
      store.current,
      {
        onInView: setInView,
        onDetail: setDetail,
        onReady: () => setReady(true),
        onProblem: (problem) => setProblems((before) => (before.includes(problem) ? before : [...before, problem])),
        onPlace: (place) => {
          const element = readout.current!;
          element.hidden = place === undefined;
          if (place !== undefined) {
            element.textContent = `${formatPosition(place.lat, place.lon)}  ${formatDecimal(place.lat, place.lon)}`;
          }
        },
      },
    );
    controller.current = made;
    given.current = latest.current;
    registerViewer?.({
      flyTo: (lon, lat, zoom) => made.flyTo(lon, lat, zoom),
      follow: (camera) => made.follow(camera),
      mirror: (place) => made.mirror(place),
      zoomBy: (by) => made.zoomBy(by),
      panBy: (dx, dy) => made.panBy(dx, dy),
      cursor: () => made.cursor(),
      centre: () => made.centre,
    });
    const stop = new AbortController();
    void loadChart(client, stop.signal, (problem) =>
      setProblems((before) => [
        ...before.filter((text) => !text.startsWith(CLAIMS)),
        ...(problem === '' ? [] : [problem]),
      ]),
    ).then((chart) => {
      if (chart === undefined || stop.signal.aborted) return;
      made.setChart(chart);
      setRegisterDate(chart.registerDate);
    });
    return () => {
      stop.abort();
      controller.current = undefined;
      made.dispose();
    };
  }, [client, registerViewer]);

  useLayoutEffect(() => controller.current?.setStore(vessels), [vessels]);

  useLayoutEffect(() => {
    if (given.current !== undefined && given.current !== props) {
      controller.current?.update(forward(latest), given.current);
    }
    given.current = props;
  });

  useEffect(() => {
    if (problems.some((problem) => problem.startsWith(CLAIMS))) controller.current?.chartIsSettled();
  }, [problems]);

  return (
    <div className="chart" ref={root} data-testid="chart" data-ready={isReady}>
      <div className="chart-map" ref={map} />
      <canvas className="chart-canvas" ref={under} />
      <canvas className="chart-canvas" ref={layer} />
      <canvas className="chart-canvas" ref={labels} />
      <svg className="chart-crosshair" width="40" height="40" viewBox="0 0 40 40" aria-hidden="true" focusable="false">
        <path d="M20 2V15M20 25V38M2 20H15M25 20H38" />
      </svg>
      <Strip store={vessels} vectorMinutes={props.vectorMinutes} detail={detail} />
      <div className="chart-foot">
        {problems.map((problem) => (
          <p key={problem} className="chart-problem" role="status" data-over-chart="">
            {problem}
          </p>
        ))}
        <ToolHint tool={props.tool} />
        <output
          className="chart-read"
          ref={readout}
          aria-live="off"
          aria-label="Place of the cursor"
          data-over-chart=""
          hidden
        />
      </div>
      <div className="chart-corner">
        {props.legendOpen && <Legend inView={inView} hasTrack={props.track !== undefined} of={props.name} />}
        <div className="chart-corner-row">
          <button
            type="button"
            className="chart-key"
            aria-expanded={props.legendOpen}
            aria-keyshortcuts="i"
            onClick={() => props.onLegend(!props.legendOpen)}
            data-over-chart=""
          >
            {props.legendOpen ? 'Close legend' : 'Legend'} <kbd>i</kbd>
          </button>
        </div>
      </div>
      <p className="chart-source" data-over-chart="">
        Coast: Natural Earth{registerDate === undefined ? '' : `. Claims: register of ${registerDate}`}
      </p>
    </div>
  );
}

/** The wishes as they are now, with reports that always go to the newest handlers. */
function forward(latest: { readonly current: ChartMapProps }): ChartMapProps {
  return {
    ...latest.current,
    onMove: (camera) => latest.current.onMove?.(camera),
    onCamera: (camera) => latest.current.onCamera(camera),
    onSelect: (selection) => latest.current.onSelect(selection),
    onCursor: (place) => latest.current.onCursor(place),
    onArea: (ring) => latest.current.onArea(ring),
    onTool: (tool) => latest.current.onTool(tool),
    onLegend: (open) => latest.current.onLegend(open),
  };
}

/** Begins what the chart says while it has no claims. */
const CLAIMS = 'The claims could not be read';

async function loadChart(
  client: ChartClient,
  signal: AbortSignal,
  say: (problem: string) => void,
): Promise<ReturnType<typeof readChart> | undefined> {
  for (let attempt = 0; !signal.aborted; attempt++) {
    try {
      const chart = readChart(await client.chart({ signal }));
      say('');
      return chart;
    } catch (cause) {
      if (signal.aborted) return undefined;
      const waitMs = AGAIN_MS[Math.min(attempt, AGAIN_MS.length - 1)]!;
      const why = cause instanceof Error ? cause.message : String(cause);
      say(`${CLAIMS}: ${why}. Coast and vessels are drawn without them. Next attempt in ${waitMs / 1000} s.`);
      await pause(waitMs, signal);
    }
  }
  return undefined;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
