import { Component, type ReactNode } from 'react';
import { Button } from '../parts/mod.ts';

interface GuardProps {
  /** What stands here: "The map". */
  readonly what: string;
  readonly children: ReactNode;
  /** When it changes, the part is tried again. */
  readonly of?: unknown;
}

interface GuardState {
  readonly error: unknown;
  readonly of: unknown;
}

/** A part that fails takes nothing else with it: it says so, and can be shown again. */
export class Guard extends Component<GuardProps, GuardState> {
  override state: GuardState = { error: undefined, of: this.props.of };

  static getDerivedStateFromError(error: unknown): Partial<GuardState> {
    return { error: error ?? new Error('no reason was given') };
  }

  static getDerivedStateFromProps(props: GuardProps, state: GuardState): Partial<GuardState> | null {
    return props.of === state.of ? null : { error: undefined, of: props.of };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return (
      <div className="guard" role="alert">
        <p>
          {this.props.what} could not be shown: {error instanceof Error ? error.message : String(error)}. All else goes
          on.
        </p>
        <Button onClick={() => this.setState({ error: undefined })}>Show it again</Button>
      </div>
    );
  }
}
