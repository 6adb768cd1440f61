import type { ChartLand, ChartNames } from '../chart.ts';

/**
 * Names of lands, from memory, each with a place where it reads well. A name is a name and no owner: a disputed feature
 * is not among them, and no border stands on the chart.
 */
export const LANDS: readonly ChartLand[] = [
  name(106.4, 21.6, 1, { en: 'Viet Nam', vi: 'Việt Nam' }),
  name(108.2, 14.2, 1, { en: 'Viet Nam', vi: 'Việt Nam' }),
  name(111.5, 24.4, 1, { en: 'China', 'zh-Hans': '中国', 'zh-Hant': '中國' }),
  name(117.0, 31.5, 1, { en: 'China', 'zh-Hans': '中国', 'zh-Hant': '中國' }),
  name(109.8, 19.2, 2, { en: 'Hainan', 'zh-Hans': '海南', 'zh-Hant': '海南' }),
  name(121.0, 23.7, 1, { en: 'Taiwan', 'zh-Hans': '台湾', 'zh-Hant': '臺灣' }),
  name(121.2, 17.0, 1, { en: 'Luzon', fil: 'Luzon' }),
  name(118.7, 9.85, 2, { en: 'Palawan', fil: 'Palawan' }),
  name(121.1, 12.95, 3, { en: 'Mindoro', fil: 'Mindoro' }),
  name(122.6, 11.1, 3, { en: 'Panay', fil: 'Panay' }),
  name(125.0, 12.0, 3, { en: 'Samar', fil: 'Samar' }),
  name(124.9, 7.8, 1, { en: 'Mindanao', fil: 'Mindanao' }),
  name(113.3, 2.7, 1, { en: 'Sarawak', ms: 'Sarawak' }),
  name(117.0, 5.4, 1, { en: 'Sabah', ms: 'Sabah' }),
  name(114.65, 4.55, 2, { en: 'Brunei Darussalam', ms: 'Brunei Darussalam' }),
  name(114.0, 0.2, 1, { en: 'Borneo · Kalimantan', id: 'Kalimantan', ms: 'Borneo' }),
  name(102.3, 4.2, 1, { en: 'Peninsular Malaysia', ms: 'Semenanjung Malaysia' }),
  name(101.6, 0.2, 1, { en: 'Sumatra', id: 'Sumatera' }),
  name(110.0, -7.2, 1, { en: 'Java', id: 'Jawa' }),
  name(120.4, -2.6, 1, { en: 'Sulawesi', id: 'Sulawesi' }),
  name(128.0, 0.9, 3, { en: 'Halmahera', id: 'Halmahera' }),
  name(108.2, 3.95, 3, { en: 'Natuna Besar', id: 'Natuna Besar' }),
  name(100.7, 15.3, 1, { en: 'Thailand', th: 'ประเทศไทย' }),
  name(104.8, 12.6, 1, { en: 'Cambodia', km: 'កម្ពុជា' }),
  name(128.0, 36.3, 1, { en: 'Republic of Korea', ko: '대한민국' }),
  name(126.6, 40.0, 1, { en: "Democratic People's Republic of Korea", ko: '조선민주주의인민공화국' }),
  name(130.9, 32.6, 2, { en: 'Kyushu', ja: '九州' }),
  name(137.9, 36.0, 1, { en: 'Honshu', ja: '本州' }),
  name(142.9, 43.4, 1, { en: 'Hokkaido', ja: '北海道' }),
  name(128.0, 26.55, 3, { en: 'Okinawa', ja: '沖縄' }),
  name(135.5, 47.5, 1, { en: 'Russian Federation', ru: 'Российская Федерация' }),
];

function name(lon: number, lat: number, rank: number, names: ChartNames): ChartLand {
  return { lon, lat, names, rank, confidence: 'memory' };
}
