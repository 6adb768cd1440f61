// Written by build/main.ts from layouts.ts; a test fails when it is not current. Do not edit.
import type { PositionTarget } from '../position-target.ts';

function fill1(
  words: Uint32Array,
  at: number,
  values: Int32Array,
  row: number,
  capacity: number,
  target: PositionTarget,
  i: number,
): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const navigationalStatus = (w1 >>> 22) & 15;
  const sog = (w1 >>> 4) & 1023;
  const longitude = ((w1 << 29) | (w2 >>> 3)) >> 4;
  const latitude = ((w2 << 25) | (w3 >>> 7)) >> 5;
  const cog = w3 & 4095;
  const trueHeading = w4 >>> 23;
  values[row] = navigationalStatus;
  values[row + capacity] = (w1 << 10) >> 24;
  values[row + 2 * capacity] = sog;
  values[row + 3 * capacity] = (w1 >>> 3) & 1;
  values[row + 4 * capacity] = longitude;
  values[row + 5 * capacity] = latitude;
  values[row + 6 * capacity] = cog;
  values[row + 7 * capacity] = trueHeading;
  values[row + 8 * capacity] = (w4 >>> 17) & 63;
  values[row + 9 * capacity] = (w4 >>> 15) & 3;
  values[row + 10 * capacity] = (w4 >>> 11) & 1;
  values[row + 11 * capacity] = ((w4 << 21) | (w5 >>> 11)) >>> 13;
  target.longitude[i] = longitude;
  target.latitude[i] = latitude;
  target.sog[i] = sog;
  target.cog[i] = Math.min(cog, 3600);
  target.heading[i] = trueHeading;
  target.navigationalStatus[i] = navigationalStatus;
}

function fill4(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  values[row] = (w1 >>> 12) & 16383;
  values[row + capacity] = (w1 >>> 8) & 15;
  values[row + 2 * capacity] = (w1 >>> 3) & 31;
  values[row + 3 * capacity] = ((w1 << 29) | (w2 >>> 3)) >>> 27;
  values[row + 4 * capacity] = (w2 >>> 24) & 63;
  values[row + 5 * capacity] = (w2 >>> 18) & 63;
  values[row + 6 * capacity] = (w2 >>> 17) & 1;
  values[row + 7 * capacity] = ((w2 << 15) | (w3 >>> 17)) >> 4;
  values[row + 8 * capacity] = ((w3 << 11) | (w4 >>> 21)) >> 5;
  values[row + 9 * capacity] = (w4 >>> 22) & 15;
  values[row + 10 * capacity] = (w4 >>> 11) & 1;
  values[row + 11 * capacity] = ((w4 << 21) | (w5 >>> 11)) >>> 13;
}

function fill5(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w7 = words[at + 7]!;
  const w8 = words[at + 8]!;
  const w9 = words[at + 9]!;
  const w13 = words[at + 13]!;
  values[row] = (w1 >>> 24) & 3;
  values[row + capacity] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
  values[row + 2 * capacity] = (w7 >>> 16) & 255;
  values[row + 3 * capacity] = (w7 >>> 7) & 511;
  values[row + 4 * capacity] = ((w7 << 25) | (w8 >>> 7)) >>> 23;
  values[row + 5 * capacity] = (w8 >>> 24) & 63;
  values[row + 6 * capacity] = (w8 >>> 18) & 63;
  values[row + 7 * capacity] = (w8 >>> 14) & 15;
  values[row + 8 * capacity] = (w8 >>> 10) & 15;
  values[row + 9 * capacity] = (w8 >>> 5) & 31;
  values[row + 10 * capacity] = w8 & 31;
  values[row + 11 * capacity] = w9 >>> 26;
  values[row + 12 * capacity] = (w9 >>> 18) & 255;
  values[row + 13 * capacity] = (w13 >>> 25) & 1;
}

function fill6(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  values[row] = (w1 >>> 24) & 3;
  values[row + capacity] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
  values[row + 2 * capacity] = (w2 >>> 25) & 1;
  values[row + 3 * capacity] = (w2 >>> 14) & 1023;
  values[row + 4 * capacity] = (w2 >>> 8) & 63;
}

function fill7(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  values[row] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
  values[row + capacity] = (w2 >>> 24) & 3;
  values[row + 2 * capacity] = ((w2 << 8) | (w3 >>> 24)) >>> 2;
  values[row + 3 * capacity] = (w3 >>> 24) & 3;
  values[row + 4 * capacity] = ((w3 << 8) | (w4 >>> 24)) >>> 2;
  values[row + 5 * capacity] = (w4 >>> 24) & 3;
  values[row + 6 * capacity] = ((w4 << 8) | (w5 >>> 24)) >>> 2;
  values[row + 7 * capacity] = (w5 >>> 24) & 3;
}

function fill8(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  values[row] = (w1 >>> 14) & 1023;
  values[row + capacity] = (w1 >>> 8) & 63;
}

function fill9(
  words: Uint32Array,
  at: number,
  values: Int32Array,
  row: number,
  capacity: number,
  target: PositionTarget,
  i: number,
): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const sog = (w1 >>> 4) & 1023;
  const longitude = ((w1 << 29) | (w2 >>> 3)) >> 4;
  const latitude = ((w2 << 25) | (w3 >>> 7)) >> 5;
  const cog = w3 & 4095;
  values[row] = (w1 >>> 14) & 4095;
  values[row + capacity] = sog;
  values[row + 2 * capacity] = (w1 >>> 3) & 1;
  values[row + 3 * capacity] = longitude;
  values[row + 4 * capacity] = latitude;
  values[row + 5 * capacity] = cog;
  values[row + 6 * capacity] = w4 >>> 26;
  values[row + 7 * capacity] = (w4 >>> 17) & 1;
  values[row + 8 * capacity] = (w4 >>> 13) & 1;
  values[row + 9 * capacity] = (w4 >>> 12) & 1;
  values[row + 10 * capacity] = ((w4 << 20) | (w5 >>> 12)) >>> 12;
  target.longitude[i] = longitude;
  target.latitude[i] = latitude;
  target.sog[i] = sog === 1023 ? 1023 : sog * 10;
  target.cog[i] = Math.min(cog, 3600);
  target.heading[i] = 511;
  target.navigationalStatus[i] = 15;
}

function fill10(words: Uint32Array, at: number, values: Int32Array, row: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  values[row] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
}

function fill12(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  values[row] = (w1 >>> 24) & 3;
  values[row + capacity] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
  values[row + 2 * capacity] = (w2 >>> 25) & 1;
}

function fill15(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  values[row] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
  values[row + capacity] = (w2 >>> 20) & 63;
  values[row + 2 * capacity] = (w2 >>> 8) & 4095;
  values[row + 3 * capacity] = w2 & 63;
  values[row + 4 * capacity] = w3 >>> 20;
  values[row + 5 * capacity] = ((w3 << 14) | (w4 >>> 18)) >>> 2;
  values[row + 6 * capacity] = (w4 >>> 14) & 63;
  values[row + 7 * capacity] = (w4 >>> 2) & 4095;
}

function fill16(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  values[row] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
  values[row + capacity] = (w2 >>> 14) & 4095;
  values[row + 2 * capacity] = (w2 >>> 4) & 1023;
  values[row + 3 * capacity] = ((w2 << 28) | (w3 >>> 4)) >>> 2;
  values[row + 4 * capacity] = ((w3 << 26) | (w4 >>> 6)) >>> 20;
  values[row + 5 * capacity] = (w4 >>> 16) & 1023;
}

function fill17(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  values[row] = (w1 << 8) >> 14;
  values[row + capacity] = ((w1 << 26) | (w2 >>> 6)) >> 15;
}

function fill18(
  words: Uint32Array,
  at: number,
  values: Int32Array,
  row: number,
  capacity: number,
  target: PositionTarget,
  i: number,
): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  const sog = (w1 >>> 8) & 1023;
  const longitude = ((w1 << 25) | (w2 >>> 7)) >> 4;
  const latitude = ((w2 << 21) | (w3 >>> 11)) >> 5;
  const cog = (w3 >>> 4) & 4095;
  const trueHeading = ((w3 << 28) | (w4 >>> 4)) >>> 23;
  values[row] = sog;
  values[row + capacity] = (w1 >>> 7) & 1;
  values[row + 2 * capacity] = longitude;
  values[row + 3 * capacity] = latitude;
  values[row + 4 * capacity] = cog;
  values[row + 5 * capacity] = trueHeading;
  values[row + 6 * capacity] = (w4 >>> 21) & 63;
  values[row + 7 * capacity] = (w4 >>> 18) & 1;
  values[row + 8 * capacity] = (w4 >>> 17) & 1;
  values[row + 9 * capacity] = (w4 >>> 16) & 1;
  values[row + 10 * capacity] = (w4 >>> 15) & 1;
  values[row + 11 * capacity] = (w4 >>> 14) & 1;
  values[row + 12 * capacity] = (w4 >>> 13) & 1;
  values[row + 13 * capacity] = (w4 >>> 12) & 1;
  values[row + 14 * capacity] = ((w4 << 20) | (w5 >>> 12)) >>> 12;
  target.longitude[i] = longitude;
  target.latitude[i] = latitude;
  target.sog[i] = sog;
  target.cog[i] = Math.min(cog, 3600);
  target.heading[i] = trueHeading;
  target.navigationalStatus[i] = 15;
}

function fill19(
  words: Uint32Array,
  at: number,
  values: Int32Array,
  row: number,
  capacity: number,
  target: PositionTarget,
  i: number,
): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w8 = words[at + 8]!;
  const w9 = words[at + 9]!;
  const sog = (w1 >>> 8) & 1023;
  const longitude = ((w1 << 25) | (w2 >>> 7)) >> 4;
  const latitude = ((w2 << 21) | (w3 >>> 11)) >> 5;
  const cog = (w3 >>> 4) & 4095;
  const trueHeading = ((w3 << 28) | (w4 >>> 4)) >>> 23;
  values[row] = sog;
  values[row + capacity] = (w1 >>> 7) & 1;
  values[row + 2 * capacity] = longitude;
  values[row + 3 * capacity] = latitude;
  values[row + 4 * capacity] = cog;
  values[row + 5 * capacity] = trueHeading;
  values[row + 6 * capacity] = (w4 >>> 21) & 63;
  values[row + 7 * capacity] = (w8 >>> 17) & 255;
  values[row + 8 * capacity] = (w8 >>> 8) & 511;
  values[row + 9 * capacity] = ((w8 << 24) | (w9 >>> 8)) >>> 23;
  values[row + 10 * capacity] = (w9 >>> 25) & 63;
  values[row + 11 * capacity] = (w9 >>> 19) & 63;
  values[row + 12 * capacity] = (w9 >>> 15) & 15;
  values[row + 13 * capacity] = (w9 >>> 14) & 1;
  values[row + 14 * capacity] = (w9 >>> 13) & 1;
  values[row + 15 * capacity] = (w9 >>> 12) & 1;
  target.longitude[i] = longitude;
  target.latitude[i] = latitude;
  target.sog[i] = sog;
  target.cog[i] = Math.min(cog, 3600);
  target.heading[i] = trueHeading;
  target.navigationalStatus[i] = 15;
}

function fill20(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  values[row] = (w1 >>> 12) & 4095;
  values[row + capacity] = (w1 >>> 8) & 15;
  values[row + 2 * capacity] = (w1 >>> 5) & 7;
  values[row + 3 * capacity] = ((w1 << 27) | (w2 >>> 5)) >>> 21;
  values[row + 4 * capacity] = (w2 >>> 14) & 4095;
  values[row + 5 * capacity] = (w2 >>> 10) & 15;
  values[row + 6 * capacity] = (w2 >>> 7) & 7;
  values[row + 7 * capacity] = ((w2 << 25) | (w3 >>> 7)) >>> 21;
  values[row + 8 * capacity] = (w3 >>> 16) & 4095;
  values[row + 9 * capacity] = (w3 >>> 12) & 15;
  values[row + 10 * capacity] = (w3 >>> 9) & 7;
  values[row + 11 * capacity] = ((w3 << 23) | (w4 >>> 9)) >>> 21;
  values[row + 12 * capacity] = (w4 >>> 18) & 4095;
  values[row + 13 * capacity] = (w4 >>> 14) & 15;
  values[row + 14 * capacity] = (w4 >>> 11) & 7;
  values[row + 15 * capacity] = w4 & 2047;
}

function fill21(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w5 = words[at + 5]!;
  const w6 = words[at + 6]!;
  const w7 = words[at + 7]!;
  const w8 = words[at + 8]!;
  values[row] = (w1 >>> 21) & 31;
  values[row + capacity] = (w5 >>> 28) & 1;
  values[row + 2 * capacity] = (w5 << 4) >> 4;
  values[row + 3 * capacity] = w6 >> 5;
  values[row + 4 * capacity] = ((w6 << 27) | (w7 >>> 5)) >>> 23;
  values[row + 5 * capacity] = (w7 >>> 19) & 511;
  values[row + 6 * capacity] = (w7 >>> 13) & 63;
  values[row + 7 * capacity] = (w7 >>> 7) & 63;
  values[row + 8 * capacity] = (w7 >>> 3) & 15;
  values[row + 9 * capacity] = ((w7 << 29) | (w8 >>> 3)) >>> 26;
  values[row + 10 * capacity] = (w8 >>> 28) & 1;
  values[row + 11 * capacity] = (w8 >>> 20) & 255;
  values[row + 12 * capacity] = (w8 >>> 19) & 1;
  values[row + 13 * capacity] = (w8 >>> 18) & 1;
  values[row + 14 * capacity] = (w8 >>> 17) & 1;
}

function fill22a(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  values[row] = (w1 >>> 12) & 4095;
  values[row + capacity] = w1 & 4095;
  values[row + 2 * capacity] = w2 >>> 28;
  values[row + 3 * capacity] = (w2 >>> 27) & 1;
  values[row + 4 * capacity] = ((w2 << 5) | (w3 >>> 27)) >>> 2;
  values[row + 5 * capacity] = ((w3 << 8) | (w4 >>> 24)) >>> 2;
  values[row + 6 * capacity] = (w4 >>> 20) & 1;
  values[row + 7 * capacity] = (w4 >>> 19) & 1;
  values[row + 8 * capacity] = (w4 >>> 18) & 1;
  values[row + 9 * capacity] = (w4 >>> 15) & 7;
}

function fill22b(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  values[row] = (w1 >>> 12) & 4095;
  values[row + capacity] = w1 & 4095;
  values[row + 2 * capacity] = w2 >>> 28;
  values[row + 3 * capacity] = (w2 >>> 27) & 1;
  values[row + 4 * capacity] = (w2 << 5) >> 14;
  values[row + 5 * capacity] = ((w2 << 23) | (w3 >>> 9)) >> 15;
  values[row + 6 * capacity] = (w3 << 8) >> 14;
  values[row + 7 * capacity] = ((w3 << 26) | (w4 >>> 6)) >> 15;
  values[row + 8 * capacity] = (w4 >>> 20) & 1;
  values[row + 9 * capacity] = (w4 >>> 19) & 1;
  values[row + 10 * capacity] = (w4 >>> 18) & 1;
  values[row + 11 * capacity] = (w4 >>> 15) & 7;
}

function fill23(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  values[row] = (w1 << 8) >> 14;
  values[row + capacity] = ((w1 << 26) | (w2 >>> 6)) >> 15;
  values[row + 2 * capacity] = (w2 << 11) >> 14;
  values[row + 3 * capacity] = ((w2 << 29) | (w3 >>> 3)) >> 15;
  values[row + 4 * capacity] = (w3 >>> 14) & 15;
  values[row + 5 * capacity] = (w3 >>> 6) & 255;
  values[row + 6 * capacity] = (w4 >>> 14) & 3;
  values[row + 7 * capacity] = (w4 >>> 10) & 15;
  values[row + 8 * capacity] = (w4 >>> 6) & 15;
}

function fill24(words: Uint32Array, at: number, values: Int32Array, row: number): void {
  const w1 = words[at + 1]!;
  values[row] = (w1 >>> 24) & 3;
}

function fill24a(words: Uint32Array, at: number, values: Int32Array, row: number): void {
  const w1 = words[at + 1]!;
  values[row] = (w1 >>> 24) & 3;
}

function fill24b(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  values[row] = (w1 >>> 24) & 3;
  values[row + capacity] = (w1 >>> 16) & 255;
  values[row + 2 * capacity] = (w2 >>> 26) & 15;
  values[row + 3 * capacity] = (w2 >>> 6) & 1048575;
  values[row + 4 * capacity] = (w4 >>> 19) & 511;
  values[row + 5 * capacity] = (w4 >>> 10) & 511;
  values[row + 6 * capacity] = (w4 >>> 4) & 63;
  values[row + 7 * capacity] = ((w4 << 28) | (w5 >>> 4)) >>> 26;
  values[row + 8 * capacity] = (w5 >>> 26) & 15;
}

function fill24c(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  values[row] = (w1 >>> 24) & 3;
  values[row + capacity] = (w1 >>> 16) & 255;
  values[row + 2 * capacity] = (w2 >>> 26) & 15;
  values[row + 3 * capacity] = (w2 >>> 6) & 1048575;
  values[row + 4 * capacity] = ((w4 << 4) | (w5 >>> 28)) >>> 2;
}

function fill25(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  values[row] = (w1 >>> 25) & 1;
  values[row + capacity] = (w1 >>> 24) & 1;
}

function fill25a(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  values[row] = (w1 >>> 25) & 1;
  values[row + capacity] = (w1 >>> 24) & 1;
  values[row + 2 * capacity] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
}

function fill25b(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  values[row] = (w1 >>> 25) & 1;
  values[row + capacity] = (w1 >>> 24) & 1;
  values[row + 2 * capacity] = (w1 >>> 14) & 1023;
  values[row + 3 * capacity] = (w1 >>> 8) & 63;
}

function fill25c(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  values[row] = (w1 >>> 25) & 1;
  values[row + capacity] = (w1 >>> 24) & 1;
  values[row + 2 * capacity] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
  values[row + 3 * capacity] = (w2 >>> 14) & 1023;
  values[row + 4 * capacity] = (w2 >>> 8) & 63;
}

function fill26(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  values[row] = (w1 >>> 25) & 1;
  values[row + capacity] = (w1 >>> 24) & 1;
}

function fill26a(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  values[row] = (w1 >>> 25) & 1;
  values[row + capacity] = (w1 >>> 24) & 1;
  values[row + 2 * capacity] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
}

function fill26b(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  values[row] = (w1 >>> 25) & 1;
  values[row + capacity] = (w1 >>> 24) & 1;
  values[row + 2 * capacity] = (w1 >>> 14) & 1023;
  values[row + 3 * capacity] = (w1 >>> 8) & 63;
}

function fill26c(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  values[row] = (w1 >>> 25) & 1;
  values[row + capacity] = (w1 >>> 24) & 1;
  values[row + 2 * capacity] = ((w1 << 8) | (w2 >>> 24)) >>> 2;
  values[row + 3 * capacity] = (w2 >>> 14) & 1023;
  values[row + 4 * capacity] = (w2 >>> 8) & 63;
}

function fill27(
  words: Uint32Array,
  at: number,
  values: Int32Array,
  row: number,
  capacity: number,
  target: PositionTarget,
  i: number,
): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const navigationalStatus = (w1 >>> 20) & 15;
  const longitude = (w1 << 12) >> 14;
  const latitude = ((w1 << 30) | (w2 >>> 2)) >> 15;
  const sog = (w2 >>> 11) & 63;
  const cog = (w2 >>> 2) & 511;
  values[row] = (w1 >>> 25) & 1;
  values[row + capacity] = (w1 >>> 24) & 1;
  values[row + 2 * capacity] = navigationalStatus;
  values[row + 3 * capacity] = longitude;
  values[row + 4 * capacity] = latitude;
  values[row + 5 * capacity] = sog;
  values[row + 6 * capacity] = cog;
  values[row + 7 * capacity] = (w2 >>> 1) & 1;
  target.longitude[i] = longitude * 1000;
  target.latitude[i] = latitude * 1000;
  target.sog[i] = sog === 63 ? 1023 : sog * 10;
  target.cog[i] = cog >= 360 ? 3600 : cog * 10;
  target.heading[i] = 511;
  target.navigationalStatus[i] = navigationalStatus;
}

function fill28(words: Uint32Array, at: number, values: Int32Array, row: number, capacity: number): void {
  const w1 = words[at + 1]!;
  const w2 = words[at + 2]!;
  const w3 = words[at + 3]!;
  const w4 = words[at + 4]!;
  const w5 = words[at + 5]!;
  values[row] = (w1 >>> 20) & 63;
  values[row + capacity] = ((w1 << 12) | (w2 >>> 20)) >> 4;
  values[row + 2 * capacity] = ((w2 << 8) | (w3 >>> 24)) >> 5;
  values[row + 3 * capacity] = (w3 >>> 27) & 3;
  values[row + 4 * capacity] = (w3 >>> 24) & 7;
  values[row + 5 * capacity] = (w3 >>> 17) & 127;
  values[row + 6 * capacity] = w3 & 131071;
  values[row + 7 * capacity] = w4 >>> 28;
  values[row + 8 * capacity] = (w4 >>> 19) & 511;
  values[row + 9 * capacity] = (w4 >>> 8) & 2047;
  values[row + 10 * capacity] = (w4 >>> 7) & 1;
  values[row + 11 * capacity] = (w4 >>> 6) & 1;
  values[row + 12 * capacity] = (w4 >>> 2) & 15;
  values[row + 13 * capacity] = ((w4 << 30) | (w5 >>> 2)) >>> 24;
  values[row + 14 * capacity] = (w5 >>> 24) & 1;
}

/** Decodes all numbers of a message of at least `fixedBits` into a row of its table, and its position. */
export function fillColumns(
  layout: number,
  words: Uint32Array,
  at: number,
  values: Int32Array,
  row: number,
  capacity: number,
  target: PositionTarget,
  i: number,
): void {
  switch (layout) {
    case 0:
      fill1(words, at, values, row, capacity, target, i);
      break;
    case 1:
      fill4(words, at, values, row, capacity);
      break;
    case 2:
      fill5(words, at, values, row, capacity);
      break;
    case 3:
      fill6(words, at, values, row, capacity);
      break;
    case 4:
      fill7(words, at, values, row, capacity);
      break;
    case 5:
      fill8(words, at, values, row, capacity);
      break;
    case 6:
      fill9(words, at, values, row, capacity, target, i);
      break;
    case 7:
      fill10(words, at, values, row);
      break;
    case 8:
      fill12(words, at, values, row, capacity);
      break;
    case 10:
      fill15(words, at, values, row, capacity);
      break;
    case 11:
      fill16(words, at, values, row, capacity);
      break;
    case 12:
      fill17(words, at, values, row, capacity);
      break;
    case 13:
      fill18(words, at, values, row, capacity, target, i);
      break;
    case 14:
      fill19(words, at, values, row, capacity, target, i);
      break;
    case 15:
      fill20(words, at, values, row, capacity);
      break;
    case 16:
      fill21(words, at, values, row, capacity);
      break;
    case 17:
      fill22a(words, at, values, row, capacity);
      break;
    case 18:
      fill22b(words, at, values, row, capacity);
      break;
    case 19:
      fill23(words, at, values, row, capacity);
      break;
    case 20:
      fill24(words, at, values, row);
      break;
    case 21:
      fill24a(words, at, values, row);
      break;
    case 22:
      fill24b(words, at, values, row, capacity);
      break;
    case 23:
      fill24c(words, at, values, row, capacity);
      break;
    case 24:
      fill25(words, at, values, row, capacity);
      break;
    case 25:
      fill25a(words, at, values, row, capacity);
      break;
    case 26:
      fill25b(words, at, values, row, capacity);
      break;
    case 27:
      fill25c(words, at, values, row, capacity);
      break;
    case 28:
      fill26(words, at, values, row, capacity);
      break;
    case 29:
      fill26a(words, at, values, row, capacity);
      break;
    case 30:
      fill26b(words, at, values, row, capacity);
      break;
    case 31:
      fill26c(words, at, values, row, capacity);
      break;
    case 32:
      fill27(words, at, values, row, capacity, target, i);
      break;
    case 33:
      fill28(words, at, values, row, capacity);
      break;
  }
}
