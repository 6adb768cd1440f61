/**
 * Compiles and links a program.
 *
 * @throws Error with the driver's words when it does not compile
 */
export function makeProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  for (const [type, source] of [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error('The graphics context was lost');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
      throw new Error(`The chart's vessel layer could not be compiled: ${gl.getShaderInfoLog(shader) ?? ''}`);
    }
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost()) {
    throw new Error(`The chart's vessel layer could not be linked: ${gl.getProgramInfoLog(program) ?? ''}`);
  }
  return program;
}

/** Places of a program's uniforms, by name, asked for once. */
export function findUniforms<Name extends string>(
  gl: WebGL2RenderingContext,
  program: WebGLProgram,
  names: readonly Name[],
): Readonly<Record<Name, WebGLUniformLocation | null>> {
  const found = {} as Record<Name, WebGLUniformLocation | null>;
  for (const name of names) found[name] = gl.getUniformLocation(program, name);
  return found;
}
