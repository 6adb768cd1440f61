import type { RescueRegionRecord } from '../fact-schema.ts';
import { memory } from '../sources.ts';

const NO_LIMITS = 'The limits were not read and are not drawn.';
const NO_ZONE = 'No maritime zone: who coordinates rescue limits no right and proves none.';

function region(id: string, party: string, name: string, centre: string, note = NO_LIMITS): RescueRegionRecord {
  return {
    id,
    party,
    name,
    centre,
    note: `${note} ${NO_ZONE}`,
    contestedBy: [],
    source: memory(`search and rescue region of ${party} as notified to the IMO (Global SAR Plan): centre and limits`),
  };
}

/**
 * Who coordinates search and rescue, by party. Regions overlap and some are not agreed between neighbours; whether a
 * neighbour objects to one is not known here, so an empty `contestedBy` means no more than that.
 */
export const RESCUE_REGIONS: readonly RescueRegionRecord[] = [
  region('srr-brn', 'BRN', 'Search and rescue region of Brunei Darussalam', 'MRCC Brunei, Marine Department'),
  region('srr-chn', 'CHN', 'Search and rescue region of China', 'China Maritime Search and Rescue Center, Beijing'),
  region(
    'srr-chn-hong-kong',
    'CHN',
    'Search and rescue region of Hong Kong',
    'MRCC Hong Kong, Marine Department',
    'Reaches far south into the South China Sea. The limits were not read and are not drawn.',
  ),
  region('srr-idn', 'IDN', 'Search and rescue region of Indonesia', 'BASARNAS, Jakarta'),
  region(
    'srr-jpn',
    'JPN',
    'Search and rescue region of Japan',
    'Japan Coast Guard, Tokyo',
    'To the south-east down to 17°N and out to 165°E, by an agreement with the United States whose year is to be read. The other limits were not read; none is drawn.',
  ),
  region('srr-kor', 'KOR', 'Search and rescue region of the Republic of Korea', 'Korea Coast Guard'),
  region(
    'srr-mys',
    'MYS',
    'Search and rescue region of Malaysia',
    'MRCC Putrajaya, Malaysian Maritime Enforcement Agency',
  ),
  region('srr-phl', 'PHL', 'Search and rescue region of the Philippines', 'Philippine Coast Guard, Manila'),
  region('srr-sgp', 'SGP', 'Search and rescue region of Singapore', 'MRCC Singapore, Maritime and Port Authority'),
  region('srr-tha', 'THA', 'Search and rescue region of Thailand', 'MRCC Bangkok'),
  region('srr-twn', 'TWN', 'Search and rescue region of Taiwan', 'RCC Taipei, and Coast Guard Administration'),
  region('srr-vnm', 'VNM', 'Search and rescue region of Viet Nam', 'Vietnam MRCC, Ha Noi, with a centre at Vung Tau'),
];
