import { SearoomError } from '@searoom/model';

/**
 * Address of a server as a user writes it, `http://127.0.0.1:8080` or `localhost:8080`, without a slash at its end.
 *
 * @throws SearoomError SR_USAGE
 */
export function parseServerUrl(text: string): string {
  const refuse = (why: string): never => {
    throw new SearoomError('SR_USAGE', [`--server ${text}: ${why}`]);
  };
  const whole = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(whole)) return refuse('write an address such as http://127.0.0.1:8080');
  const { protocol, host, pathname, search, hash, username, password } = new URL(whole);
  if (protocol !== 'http:' && protocol !== 'https:') return refuse('it begins with http:// or https://');
  if (username !== '' || password !== '') return refuse('a name or password has no place in it');
  if (search !== '' || hash !== '') return refuse('nothing may stand behind ? or #');
  return `${protocol}//${host}${pathname.replace(/\/+$/, '')}`;
}
