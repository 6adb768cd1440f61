import { type ReactNode, useState } from 'react';
import { Button, Dialog } from '../parts/mod.ts';
import { areSingleKeysOn, setSingleKeys } from '../parts/single-keys.ts';
import { KEYS, type KeyEntry, nameKey } from './key-table.ts';
import './keys.css';

const GROUPS: readonly KeyEntry['group'][] = ['Queue', 'Map and panel', 'Time', 'Page'];

/** Every key and what it does. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const [areOn, setOn] = useState(areSingleKeysOn());
  return (
    <Dialog title="Keys" onClose={onClose}>
      <div className="keys">
        {GROUPS.map((group) => (
          <section key={group} aria-label={group}>
            <h3>{group}</h3>
            <dl>
              {KEYS.filter((entry) => entry.group === group).map((entry) => (
                <div key={entry.action}>
                  <dt>
                    {entry.keys.slice(0, 1).map((key) => (
                      <kbd key={key} className="kbd">
                        {nameKey(key)}
                      </kbd>
                    ))}
                  </dt>
                  <dd>{entry.words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <label className="keys-switch">
        <input
          type="checkbox"
          checked={areOn}
          onChange={({ target }) => {
            setSingleKeys(target.checked);
            setOn(target.checked);
          }}
        />{' '}
        Keys of a single character do something. Off, only Esc, Enter, space and arrows do.
      </label>
      <div className="dialog-buttons">
        <Button onClick={onClose} hint="Esc">
          Close
        </Button>
      </div>
    </Dialog>
  );
}
