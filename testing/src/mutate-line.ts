/** Characters that mean something to some part of the decoder. */
const SPICE = '!$\\*,:-0123456789ABVDMOacgs@wW\r\n \u0000\u00ff';

/** A line damaged in one to four places: characters changed, dropped, doubled, cut, or swapped with another line's. */
export function mutateLine(line: string, other: string, random: () => number): string {
  let text = line;
  for (let times = 1 + Math.floor(random() * 4); times > 0; times--) {
    const at = Math.floor(random() * (text.length + 1));
    const spice = SPICE[Math.floor(random() * SPICE.length)]!;
    switch (Math.floor(random() * 8)) {
      case 0:
        text = text.slice(0, at) + spice + text.slice(at + 1);
        break;
      case 1:
        text = text.slice(0, at) + text.slice(at + 1);
        break;
      case 2:
        text = text.slice(0, at) + spice + text.slice(at);
        break;
      case 3:
        text = text.slice(0, at);
        break;
      case 4:
        text = text.slice(0, at) + other.slice(at);
        break;
      case 5:
        text = text.slice(at) + text.slice(0, at);
        break;
      case 6:
        text = repairChecksum(changeType(text, 48 + Math.floor(random() * 72)));
        break;
      default:
        text = repairChecksum(text);
    }
  }
  return text;
}

/** Puts another character where the payload begins, which makes it another type of message. */
function changeType(text: string, code: number): string {
  const payload = /!..VD[MO],[^,]*,[^,]*,[^,]*,[^,]*,/.exec(text);
  if (payload === null) return text;
  const at = payload.index + payload[0].length;
  return text.slice(0, at) + String.fromCharCode(code) + text.slice(at + 1);
}

/** Gives a damaged sentence a checksum that holds, so that the damage reaches the decoder behind it. */
function repairChecksum(text: string): string {
  const start = Math.max(text.indexOf('!'), text.indexOf('$'));
  const star = text.indexOf('*', start);
  if (start < 0 || star < 0) return text;
  let value = 0;
  for (let i = start + 1; i < star; i++) value ^= text.charCodeAt(i);
  return text.slice(0, star + 1) + (value & 255).toString(16).toUpperCase().padStart(2, '0') + text.slice(star + 3);
}
