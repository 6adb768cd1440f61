import { type ReactNode, useId } from 'react';

export interface PageSectionProps {
  readonly title: string;
  /** Said behind the title: what the part is, or what it is measured in. */
  readonly about?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page of the register. */
export function PageSection({ title, about, children }: PageSectionProps): ReactNode {
  const id = useId();
  return (
    <section className="page-section" aria-labelledby={id}>
      <div className="page-section-head">
        <h3 id={id}>{title}</h3>
        {about !== undefined && <span>{about}</span>}
      </div>
      {children}
    </section>
  );
}
