/**
 * The register checked against itself.
 * @module
 */
export { countVerdicts, VERDICTS, type Verdict, type VerifyLine, type VerifyReport } from './report.ts';
export { type BayTest, testBay } from './test-bay.ts';
export { verifyRegister } from './verify-register.ts';
