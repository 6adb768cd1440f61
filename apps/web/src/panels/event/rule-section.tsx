import type { EventRevision } from '@searoom/model';
import type { ReactNode } from 'react';
import { Bar, Section } from '../../parts/mod.ts';
import { cleanText, formatMeasure, nameMeasure } from '../../words/mod.ts';
import { compareMeasures } from './compare-measures.ts';

/** By which rule an event was told: the sentence, what was measured, and every number the rule was given. */
export function RuleSection({ event }: { readonly event: EventRevision }): ReactNode {
  const { detector, version, rule, parameters } = event.explain;
  const measures = compareMeasures(event);
  const hasThresholds = measures.some(({ threshold }) => threshold !== undefined);
  const given = Object.entries(parameters);
  return (
    <Section title={`Rule: ${cleanText(detector)} ${cleanText(version)}`}>
      <p>{cleanText(rule)}</p>
      {measures.length > 0 && (
        <table className="table panel-table">
          <caption className="unseen">What was measured</caption>
          <thead>
            <tr>
              <th scope="col">Measure</th>
              {hasThresholds && (
                <th scope="col" className="table-end">
                  Threshold
                </th>
              )}
              <th scope="col" className="table-end">
                Measured
              </th>
              {hasThresholds && <td />}
            </tr>
          </thead>
          <tbody>
            {measures.map(({ key, name, measured, value, threshold }) => (
              <tr key={key}>
                <td>{name}</td>
                {hasThresholds && <td className="table-end">{threshold?.text ?? ''}</td>}
                <td className="table-end">
                  <strong>{measured}</strong>
                </td>
                {hasThresholds && (
                  <td className="panel-bar">
                    {threshold !== undefined && <Bar value={value} threshold={threshold.value} />}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {given.length > 0 && (
        <details className="panel-details">
          <summary>Numbers that the rule was given ({given.length})</summary>
          <table className="table">
            <caption className="unseen">Parameters of the rule</caption>
            <tbody>
              {given.map(([key, value]) => (
                <tr key={key}>
                  <td>{nameMeasure(key).name}</td>
                  <td className="mono quiet">{key}</td>
                  <td className="table-end">{formatMeasure(key, value)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </Section>
  );
}
