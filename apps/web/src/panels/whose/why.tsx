import type { WhoseZone } from '@searoom/model/api';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Button, Mark, Section } from '../../parts/mod.ts';
import { RecordLink } from '../../views/record-link.tsx';
import { buildChain } from './build-chain.ts';
import { codesOf } from './group-zones.ts';
import { nameZoneKind } from './zone-words.ts';

export interface WhyProps {
  readonly zone: WhoseZone;
  /** Legal view that the panel is under. */
  readonly view: string | undefined;
}

/** Why a zone is listed: zone, rule, base point, instrument, source, each with how well it is known. */
export function Why({ zone, view }: WhyProps): ReactNode {
  const steps = buildChain(zone, view);
  const [at, setAt] = useState(0);
  const go = (to: number): void => setAt(Math.min(steps.length - 1, Math.max(0, to)));
  const handleKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    event.stopPropagation();
    go(at + (event.key === 'ArrowDown' ? 1 : -1));
  };
  return (
    <Section
      title={`Why: ${codesOf(zone)} ${nameZoneKind(zone)}`}
      aside={
        // biome-ignore lint/a11y/noStaticElementInteractions: the arrows do what the two buttons do
        <span className="whose-steps" onKeyDown={handleKey}>
          <span role="status">
            step {at + 1} of {steps.length}
          </span>
          <Button plain label="step before" disabled={at === 0} onClick={() => go(at - 1)}>
            ↑
          </Button>
          <Button plain label="next step" disabled={at === steps.length - 1} onClick={() => go(at + 1)}>
            ↓
          </Button>
        </span>
      }
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows move between the buttons inside */}
      <div onKeyDown={handleKey}>
        <table className="table whose-chain">
          <caption className="unseen">Chain of reasons, from the zone to the source</caption>
          <tbody>
            {steps.map((step, i) => (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: the chain of one zone never changes
                key={i}
                className="table-open"
                aria-current={i === at ? 'step' : undefined}
                onClick={() => setAt(i)}
              >
                <td>
                  <button type="button" className="table-button" aria-expanded={i === at} onClick={() => setAt(i)}>
                    {step.step}
                  </button>
                </td>
                <td>
                  {step.record === undefined ? step.says : <RecordLink record={step.record}>{step.says}</RecordLink>}
                  {step.numbers !== undefined && (
                    <>
                      <br />
                      <span className="whose-numbers">{step.numbers}</span>
                    </>
                  )}
                  {i === at &&
                    step.more.map((line) => (
                      <p key={line} className="whose-more">
                        {line}
                      </p>
                    ))}
                  {i === at && step.id !== undefined && <p className="whose-more mono wrapped">{step.id}</p>}
                </td>
                <td className="table-end">{step.mark !== undefined && <Mark confidence={step.mark} />}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
