import type { ApplicationField } from './fields.ts';

/** DAC 200 FI 10: inland ship static and voyage data (CCNR, Vessel Tracking and Tracing Standard). */
export const INLAND_STATIC: readonly ApplicationField[] = [
  { raw: 'vin', view: 'europeanNumber', offset: 0, bits: 48, kind: 'text' },
  { raw: 'length', view: 'lengthM', offset: 48, bits: 13, scale: 0.1, none: 0 },
  { raw: 'beam', view: 'beamM', offset: 61, bits: 10, scale: 0.1, none: 0 },
  { raw: 'shiptype', view: 'eriShipType', offset: 71, bits: 14 },
  { raw: 'hazard', view: 'blueCones', offset: 85, bits: 3, none: 5 },
  { raw: 'draught', view: 'draughtM', offset: 88, bits: 11, scale: 0.01, none: 0 },
  { raw: 'loaded', view: 'loaded', offset: 99, bits: 2, none: 0 },
  { raw: 'speed_q', view: 'speedQualityHigh', offset: 101, bits: 1, kind: 'flag' },
  { raw: 'course_q', view: 'courseQualityHigh', offset: 102, bits: 1, kind: 'flag' },
  { raw: 'heading_q', view: 'headingQualityHigh', offset: 103, bits: 1, kind: 'flag' },
];

/** DAC 235 and 250 FI 10: monitoring of aids to navigation (General Lighthouse Authorities). */
export const ATON_MONITORING: readonly ApplicationField[] = [
  { raw: 'ana_int', view: 'internalVoltageV', offset: 0, bits: 10, scale: 0.05, none: 0 },
  { raw: 'ana_ext1', view: 'externalVoltage1V', offset: 10, bits: 10, scale: 0.05, none: 0 },
  { raw: 'ana_ext2', view: 'externalVoltage2V', offset: 20, bits: 10, scale: 0.05, none: 0 },
  { raw: 'racon', view: 'raconStatus', offset: 30, bits: 2 },
  { raw: 'light', view: 'lightStatus', offset: 32, bits: 2 },
  { raw: 'alarm', view: 'alarm', offset: 34, bits: 1, kind: 'flag' },
  { raw: 'stat_ext', view: 'externalInputs', offset: 35, bits: 8 },
  { raw: 'off_pos', view: 'offPosition', offset: 43, bits: 1, kind: 'flag' },
];

/** DAC 1 FI 0: 6-bit text (ITU-R M.1371-5 Annex 5 §5.1). */
export const TEXT_TELEGRAM: readonly ApplicationField[] = [
  { raw: 'ack_required', view: 'acknowledgementRequired', offset: 0, bits: 1, kind: 'flag' },
  { raw: 'msn', view: 'messageSequenceNumber', offset: 1, bits: 11 },
  { raw: 'text', view: 'text', offset: 12, bits: 0, kind: 'text' },
];

/** DAC 1 FI 29 and 30: text description (IMO SN.1/Circ.289). */
export const TEXT_DESCRIPTION: readonly ApplicationField[] = [
  { raw: 'linkage', view: 'linkage', offset: 0, bits: 10, none: 0 },
  { raw: 'text', view: 'text', offset: 10, bits: 0, kind: 'text' },
];

/** DAC 1 FI 40: number of persons on board (ITU-R M.1371-5 Annex 5 §5.3). */
export const PERSONS_ON_BOARD: readonly ApplicationField[] = [
  { raw: 'persons', view: 'persons', offset: 0, bits: 13, none: 0 },
];
