import type { ReactNode } from 'react';
import type { Selection } from '../chart/chart-contract.ts';
import { AreaPanel } from './area/area-panel.tsx';
import { EventPanel } from './event/event-panel.tsx';
import { FeaturePanel } from './feature/feature-panel.tsx';
import { FeedsPanel } from './feeds/feeds-panel.tsx';
import { VesselPanel } from './vessel/vessel-panel.tsx';
import { VesselsPanel } from './vessels/vessels-panel.tsx';
import { WhosePanel } from './whose/whose-panel.tsx';

export { NewAreaForm } from './area/new-area-form.tsx';
export { type PanelOverlays, usePanelOverlays } from './use-panel-overlays.ts';

/** The panel of the selected thing. */
export function SelectedPanel({ selection }: { readonly selection: Selection }): ReactNode {
  switch (selection.kind) {
    case 'event':
      return <EventPanel key={selection.id} id={selection.id} />;
    case 'vessel':
      return <VesselPanel key={selection.mmsi} mmsi={selection.mmsi} />;
    case 'place':
      return <WhosePanel key={`${selection.lat},${selection.lon}`} lon={selection.lon} lat={selection.lat} />;
    case 'feature':
      return <FeaturePanel key={selection.id} id={selection.id} />;
    case 'area':
      return <AreaPanel key={selection.id} id={selection.id} />;
    case 'feeds':
      return <FeedsPanel />;
    case 'vessels':
      return <VesselsPanel />;
  }
}
