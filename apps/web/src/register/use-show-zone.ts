import type { Chart } from '@searoom/sea';
import { decodeLine } from '@searoom/sea/chart-line';
import { useChart } from '../panels/shared/use-chart.ts';
import { useApp } from '../state/app-context.ts';
import { type Box, boxOf, fitCamera, widenBox } from './fit-camera.ts';

/** Goes to the map of the Watch where the limit of a zone is, or says why it cannot. */
export function useShowZone(): (zone: string) => void {
  const app = useApp();
  const chart = useChart().value;
  return (zone) => {
    const box = chart === undefined ? undefined : findZoneBox(chart, zone);
    if (box === undefined) {
      app.say({
        tone: 'info',
        text: `The map has no limit of its own for ${zone}: it ends where other limits are drawn. Click on its waters to see it.`,
      });
      return;
    }
    const { clientWidth, clientHeight } = document.documentElement;
    app.address.openWatch();
    app.address.change({ camera: fitCamera(box, clientWidth / 2, clientHeight / 2) });
  };
}

/** Box of all lines that are drawn as limits of a zone. */
export function findZoneBox({ limits, dashes }: Pick<Chart, 'limits' | 'dashes'>, zone: string): Box | undefined {
  const places = [...limits, ...dashes]
    .filter(({ zones }) => zones.includes(zone))
    .flatMap(({ line }) => {
      const degrees = decodeLine(line);
      return Array.from({ length: degrees.length / 2 }, (_, i) => ({ lon: degrees[2 * i]!, lat: degrees[2 * i + 1]! }));
    });
  const box = boxOf(places);
  return box === undefined ? undefined : widenBox(box, 5);
}
