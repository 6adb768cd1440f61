import { ATLAS_ROWS, ATLAS_SETS, ATLAS_TURNS, type AtlasRow, FIXED_SIGNS, radiusOf } from './symbol-atlas.ts';
import { LOOK_LOST, LOOK_RESTING, LOOK_SELECTED, LOOK_TONE_SHIFT, SHAPES } from './symbol-code.ts';
import { NO_ANGLE } from './vessel-buffer.ts';

const shapeNumbers: string = SHAPES.map(
  (shape, i) => `const uint ${shape.toUpperCase().replaceAll('-', '_')} = ${i}u;`,
).join('\n');

/** Shared by both programs: the bits of a look, and from world units to pixels. */
const common = `#version 300 es
precision highp float;
precision highp int;
${shapeNumbers}
const uint LOST = ${LOOK_LOST}u;
const uint RESTING = ${LOOK_RESTING}u;
const uint SELECTED = ${LOOK_SELECTED}u;
const uint NO_ANGLE = ${NO_ANGLE}u;
`;

const place = `
// Centre of the view from the anchor of the buffer: their difference was taken in double precision.
uniform vec2 u_centre;
uniform float u_scale;   // CSS pixels of a world
uniform vec2 u_half;     // half of the view, CSS pixels
in vec2 a_place;
in uvec3 a_motion;       // heading, course (1/10 degree), speed (1/10 knot)
in uint a_look;

vec2 fromCentrePx() {
  vec2 d = a_place - u_centre;
  d.x -= round(d.x);     // the copy of the world that is nearest
  return d * u_scale;
}
`;

function row(name: AtlasRow): number {
  return ATLAS_ROWS.indexOf(name);
}

const radii = ATLAS_SETS.flatMap(({ size }) => ATLAS_ROWS.map((name) => radiusOf(name, size).toFixed(3)));

/** One point per vessel: its place, the picture of its symbol, and the ink. */
export const SYMBOL_VERTEX: string = `${common}${place}
uniform float u_dpr;
uniform int u_level;        // 0 all · 1 without heading lines · 2 small · 3 dots
uniform float u_cell;
uniform vec3 u_tones[4];    // by tone; the first is --ais
const float RADII[${radii.length}] = float[](${radii.join(', ')});
const uint FIXED_OF[8] = uint[](0u, 0u, ${FIXED_SIGNS.indexOf('aid')}u, ${FIXED_SIGNS.indexOf('station')}u, 0u, ${FIXED_SIGNS.indexOf('distress')}u, ${FIXED_SIGNS.indexOf('unknown')}u, ${FIXED_SIGNS.indexOf('virtual-aid')}u);
flat out vec3 v_ink;
flat out vec2 v_corner;     // of the picture in the atlas
flat out float v_side;

void main() {
  uint shape = a_look & 7u;
  uint tone = a_look >> ${LOOK_TONE_SHIFT}u;
  bool lost = (a_look & LOST) != 0u;
  bool resting = (a_look & RESTING) != 0u;
  bool strong = tone != 0u || (a_look & SELECTED) != 0u || shape == DISTRESS;
  int set = strong ? 2 : u_level >= 2 ? 1 : 0;
  uint angle = a_motion.x != NO_ANGLE ? a_motion.x : a_motion.y != NO_ANGLE ? a_motion.y : 0u;
  int column = int((angle * ${ATLAS_TURNS}u + 1800u) / 3600u) % ${ATLAS_TURNS};
  int row;
  if (u_level == 3 && !strong) {
    row = ${row('dot')};
    column = 0;
  } else if (shape == CLASS_A) {
    bool line = (u_level == 0 || strong) && a_motion.x != NO_ANGLE;
    row = lost ? ${row('class-a-lost')} : resting ? ${row('class-a-resting')} : line ? ${row('class-a-line')} : ${row('class-a')};
  } else if (shape == CLASS_B) {
    row = lost ? ${row('class-b-lost')} : resting ? ${row('class-b-resting')} : ${row('class-b')};
  } else if (shape == AIRCRAFT) {
    row = lost ? ${row('aircraft-lost')} : ${row('aircraft')};
  } else {
    row = ${row('fixed')};
    column = int(FIXED_OF[shape]) + (lost ? ${FIXED_SIGNS.length} : 0);
  }
  row += set * ${ATLAS_ROWS.length};
  v_ink = shape == DISTRESS ? u_tones[3] : tone != 0u ? u_tones[tone] : lost ? u_tones[2] : u_tones[0];
  v_side = 2.0 * ceil(RADII[row] * u_dpr) + 1.0;
  v_corner = vec2(float(column), float(row)) * u_cell + 0.5 * (u_cell - v_side);
  gl_PointSize = v_side;
  // The middle of a picture is the middle of a pixel: pictures stay sharp, and do not tremble while the chart moves.
  vec2 device = floor((fromCentrePx() + u_half) * u_dpr) + 0.5;
  vec2 clip = device / (u_half * u_dpr) - 1.0;
  gl_Position = vec4(clip.x, -clip.y, 0.0, 1.0);
}
`;

/** Copies a pixel of the picture, with its inks. */
export const SYMBOL_FRAGMENT: string = `#version 300 es
precision mediump float;
precision highp int;
uniform highp sampler2D u_atlas;
uniform vec3 u_sea;
uniform vec3 u_warn;
flat in vec3 v_ink;
flat in highp vec2 v_corner;
flat in highp float v_side;
out vec4 colour;

void main() {
  vec3 w = texelFetch(u_atlas, ivec2(v_corner + gl_PointCoord * v_side), 0).rgb;
  colour = vec4(w.r * u_sea + w.g * v_ink + w.b * u_warn, w.r + w.g + w.b);
}
`;

/** Four corners of a thin quad per vessel under way: wide enough for a smooth line of one pixel, dashed along. */
export const VECTOR_VERTEX: string = `${common}${place}
uniform float u_minutes;
uniform float u_anchorY;
out float v_along;
out float v_across;

void main() {
  float course = radians(float(a_motion.y) * 0.1);
  vec2 ahead = vec2(sin(course), -cos(course));
  // Mercator: a mile is 1 / (21600 cos lat) of a world, and 1 / cos lat = cosh(pi (1 - 2 y)).
  float mile = cosh(3.14159265 * (1.0 - 2.0 * (a_place.y + u_anchorY))) / 21600.0 * u_scale;
  float len = float(a_motion.z) * 0.1 * u_minutes / 60.0 * mile;
  v_along = float((gl_VertexID >> 1) & 1) * len;
  v_across = (float(gl_VertexID & 1) * 2.0 - 1.0) * 1.25;
  vec2 px = fromCentrePx() + ahead * v_along + vec2(-ahead.y, ahead.x) * v_across;
  gl_Position = vec4(px.x / u_half.x, -px.y / u_half.y, 0.0, 1.0);
}
`;

export const VECTOR_FRAGMENT: string = `#version 300 es
precision highp float;
uniform float u_dpr;
uniform vec3 u_vec;
in float v_along;
in float v_across;
out vec4 colour;

void main() {
  float alpha = clamp(0.5 - (abs(v_across) - 0.5) * u_dpr, 0.0, 1.0) * step(mod(v_along, 5.0), 3.0);
  colour = vec4(u_vec * alpha, alpha);
}
`;
