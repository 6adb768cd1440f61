import type { RegisterIndex } from '@searoom/model/api';
import type { ReactNode } from 'react';
import { AskedPart } from '../panels/shared/asked-part.tsx';
import { Fact, Facts, Mark } from '../parts/mod.ts';
import { RecordLink } from '../views/record-link.tsx';
import { useViews } from '../views/use-views.ts';
import { describeConfidence } from '../words/mod.ts';
import { PageSection } from './page-section.tsx';

const MARKS = ['seen', 'partly', 'memory', 'measured', 'derived'];

/** Beside the index: what the register is of, the legal views, and what the marks mean. */
export function AboutRegister({ index }: { readonly index: RegisterIndex }): ReactNode {
  const views = useViews();
  return (
    <aside className="register-about" aria-label="About the register">
      <PageSection title="The register">
        <Facts>
          <Fact name="As known on">
            <span className="mono">{index.registerDate}</span>
          </Fact>
          <Fact name="Asked from">
            <span className="mono">{index.begins}</span> on
          </Fact>
        </Facts>
        <p className="register-note">
          What parties assert, under which instrument, and who contests it. Nothing here is decided by Searoom; what is
          known to be missing is listed as a gap.
        </p>
      </PageSection>
      <PageSection title="Legal views" about="each with its rules and sources">
        <AskedPart asked={views} what="the legal views">
          {(all) => (
            <ul className="register-views">
              {all.map(({ id, title }) => (
                <li key={id}>
                  <RecordLink record={`view:${id}`}>
                    <span className="mono">{id}</span>
                  </RecordLink>{' '}
                  {title}
                </li>
              ))}
            </ul>
          )}
        </AskedPart>
      </PageSection>
      <PageSection title="Marks" about="how well a thing is known">
        <dl className="register-marks">
          {MARKS.map((mark) => (
            <div key={mark}>
              <dt>
                <Mark confidence={mark} />
              </dt>
              <dd>{describeConfidence(mark)}</dd>
            </div>
          ))}
        </dl>
      </PageSection>
    </aside>
  );
}
