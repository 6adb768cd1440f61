import type { Source } from '@searoom/model';
import type { ChangeRecord } from '../fact-schema.ts';
import { memory, partly, seen } from '../sources.ts';
import { ARTIFICIAL_ISLANDS } from './artificial-islands.ts';
import { AWARD_TABLE } from './award.ts';
import { OCCUPATIONS } from './occupations.ts';

function changed(record: string, date: string, what: string, source: Source): ChangeRecord {
  return { record, date, what, source };
}

/** What became different by an act of a party or a tribunal, in the order of the days. */
const ACTS: readonly ChangeRecord[] = [
  changed('chn-dashed-line-10', '1947', 'Drawn with eleven dashes on a map.', memory('map of 1947')),
  changed(
    'phl-kig-pd1596',
    '1978-06-11',
    'Kalayaan Island Group declared a part of the territory, PHL.',
    seen('text of the decree', 'fr.scribd.com/document/416482811'),
  ),
  changed(
    'mys-map-1979',
    '1979-12-21',
    'Map with the limits of territorial sea and shelf published, MYS.',
    memory('day of publication'),
  ),
  changed(
    'vnm-baseline-1982',
    '1982-11-12',
    'Baselines declared, VNM.',
    seen('points A1-A11', 'hmweb.com.vn/ban-do-lanh-hai-viet-nam'),
  ),
  changed(
    'unclos',
    '1994-11-16',
    'The Convention on the Law of the Sea entered into force.',
    memory('Art. 308 and the sixtieth ratification'),
  ),
  changed(
    'chn-baseline-1996-mainland',
    '1996-05-15',
    'Baselines declared, CHN.',
    seen('text of the declaration', 'fsou.com/html/text/chl/146/14653.html'),
  ),
  changed(
    'chn-baseline-1996-xisha',
    '1996-05-15',
    'Baselines round the group declared, CHN.',
    seen('points of Xisha Qundao', 'cnenc.net/b995162.html'),
  ),
  changed(
    'mys-declaration-1996',
    '1996-10-14',
    'Malaysia ratified the Convention on the Law of the Sea, with a declaration on military exercises.',
    memory('day of the ratification'),
  ),
  changed(
    'twn-baseline-1999',
    '1999-02-10',
    'First batch of baselines announced, TWN.',
    seen('National Land Surveying and Mapping Center', 'nlsc.gov.tw/en/NLSC_Content.aspx?n=2109&s=258954'),
  ),
  changed('chn-vnm-tonkin-2000', '2004-06-30', 'Boundary in the Gulf of Tonkin in force.', memory('entry into force')),
  changed(
    'middle-rocks',
    '2008-05-23',
    'The International Court of Justice found that it belongs to Malaysia.',
    memory('judgment of 23 May 2008'),
  ),
  changed(
    'pedra-branca',
    '2008-05-23',
    'The International Court of Justice found that it belongs to Singapore.',
    memory('judgment of 23 May 2008'),
  ),
  changed(
    'phl-baseline-ra9522',
    '2009-03-10',
    'Archipelagic baselines declared, PHL.',
    seen('text with points 1-16', 'scribd.com/document/654217995'),
  ),
  changed(
    'chn-dashed-line-10',
    '2009-05-07',
    'Map with nine dashes sent to the United Nations, CHN.',
    seen('Limits in the Seas no. 143 (5 December 2014)', 'es.slideshare.net/habuiviet/234936'),
  ),
  changed(
    'chn-baseline-2012-diaoyu',
    '2012-09-10',
    'Baselines declared, CHN.',
    seen('Ministry of Natural Resources, text with points', 'mnr.gov.cn/dt/hy/201209/t20120912_2330256.html'),
  ),
  changed(
    'chn-baseline-2012-chiwei',
    '2012-09-10',
    'Baselines declared, CHN.',
    seen('Ministry of Natural Resources, text with points', 'mnr.gov.cn/dt/hy/201209/t20120912_2330256.html'),
  ),
  changed(
    'award-2016',
    '2016-07-12',
    'Findings on the status of features and on historic rights; not accepted by CHN and TWN.',
    AWARD_TABLE,
  ),
  changed(
    'scarborough-shoal',
    '2016-07-12',
    'Found to be a rock of Art. 121(3) by the tribunal in PCA 2013-19.',
    AWARD_TABLE,
  ),
  changed(
    'mischief-reef',
    '2016-07-12',
    'Found to be a low-tide elevation in the EEZ of PHL by the tribunal in PCA 2013-19.',
    AWARD_TABLE,
  ),
  changed(
    'second-thomas-shoal',
    '2016-07-12',
    'Found to be a low-tide elevation in the EEZ of PHL by the tribunal in PCA 2013-19.',
    AWARD_TABLE,
  ),
  changed('idn-phl-eez-2014', '2019-08-01', 'EEZ boundary in force.', seen('entry into force', 'dur.ac.uk/ibru 39500')),
  changed(
    'mys-submission-2019',
    '2019-12-12',
    'Shelf beyond 200 M submitted, MYS.',
    memory('submission of 12 December 2019'),
  ),
  changed(
    'idn-vnm-eez-2022',
    '2022-12-22',
    'EEZ boundary concluded; its coordinates are not published.',
    seen('fulcrum.sg'),
  ),
  changed(
    'chn-baseline-2024-tonkin',
    '2024-03-01',
    'Baselines in the Beibu Gulf declared, CHN.',
    seen('text of the statement', 'zichuagri.com/kyguanwangmanbetx/21/7822.html'),
  ),
  changed(
    'phl-ra-12064',
    '2024-11-08',
    'Maritime Zones Act signed, PHL.',
    seen(
      'signed on 8 November 2024',
      'canadianinquirer.net/2024/11/08/marcos-inks-laws-on-ph-maritime-zones-archipelagic-sea-lanes',
    ),
  ),
  changed(
    'chn-baseline-2024-huangyan',
    '2024-11-10',
    'Baselines declared, CHN.',
    seen('en.people.cn/n3/2024/1203/c90000-20249441.html'),
  ),
  changed(
    'scarborough-shoal',
    '2024-11-10',
    'Baselines declared, CHN; the points are not verified and not drawn.',
    seen('en.people.cn/n3/2024/1203/c90000-20249441.html'),
  ),
  changed(
    'vnm-baseline-2025-tonkin',
    '2025-02-21',
    'Baselines in the Gulf of Tonkin declared, VNM.',
    seen('baolacai.net/?p=268060'),
  ),
  changed(
    'scarborough-shoal',
    '2025-09-09',
    'Nature reserve approved, CHN.',
    partly('approval on 9 September 2025 read; number of the reply recalled'),
  ),
];

/** Changes of control and building that are dated; they follow from the occupations and artificial islands. */
const CONTROL: readonly ChangeRecord[] = [
  ...OCCUPATIONS.flatMap(({ feature, party, from, source }) =>
    from === undefined ? [] : [changed(feature, from, `In the control of ${party}.`, source)],
  ),
  ...ARTIFICIAL_ISLANDS.flatMap(({ feature, party, since, source }) =>
    since === undefined ? [] : [changed(feature, since, `Artificial island or installation, ${party}.`, source)],
  ),
];

/** Dated changes of the world for features, lines and instruments, in the order of their days. */
export const CHANGES: readonly ChangeRecord[] = [...ACTS, ...CONTROL].sort(
  (a, b) => compare(a.date, b.date) || compare(a.record, b.record),
);

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
