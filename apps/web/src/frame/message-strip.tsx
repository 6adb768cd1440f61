import { type ReactNode, useSyncExternalStore } from 'react';
import { Button } from '../parts/mod.ts';
import { useFrame } from './frame-context.ts';

/** What was said to the user: over the map's foot, newest last. */
export function MessageStrip(): ReactNode {
  const { messages } = useFrame().page;
  const said = useSyncExternalStore(messages.subscribe, () => messages.messages);
  return (
    <div className="messages">
      {said.map(({ id, text, tone, retry }, i) => (
        <div key={id} className={`message message-${tone}`} role={tone === 'error' ? 'alert' : 'status'}>
          <p>{text}</p>
          {retry !== undefined && (
            <Button
              {...(i === said.length - 1 && { hint: 'r' })}
              onClick={() => {
                messages.dismiss(id);
                retry();
              }}
            >
              Try again
            </Button>
          )}
          <Button onClick={() => messages.dismiss(id)} label={`Close the message: ${text}`}>
            Close
          </Button>
        </div>
      ))}
    </div>
  );
}
