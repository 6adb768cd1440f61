/** A4, black on white, readable without colour: what is evidenced is filled, what is only reported is hollow. */
export const PRINT_STYLE = `
@page { size: A4; margin: 16mm 14mm 18mm; }
* { box-sizing: border-box; }
html { color: #000; background: #fff; font: 9.5pt/1.4 system-ui, "Noto Sans", "Noto Sans CJK JP", sans-serif; }
body { max-width: 182mm; margin: 0 auto; padding: 8mm 0; }
h1 { font-size: 16pt; line-height: 1.2; margin: 0 0 1mm; }
h2 { font-size: 11.5pt; margin: 6mm 0 1.5mm; padding-top: 1.5mm; border-top: 0.4pt solid #000; break-after: avoid; }
p { margin: 0 0 1.5mm; }
dl { display: grid; grid-template-columns: 38mm 1fr; gap: 0.6mm 3mm; margin: 2mm 0; }
dt { font-weight: 600; }
dd { margin: 0; overflow-wrap: anywhere; }
table { width: 100%; border-collapse: collapse; margin: 1mm 0 3mm; font-size: 8.5pt; line-height: 1.3; }
caption { text-align: left; font-weight: 600; padding: 0 0 1mm; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { text-align: left; vertical-align: top; padding: 0.8mm 1.6mm 0.8mm 0; border-bottom: 0.3pt solid #777; overflow-wrap: break-word; hyphens: auto; }
th { font-weight: 600; hyphens: manual; border-bottom: 0.8pt solid #000; }
sup { font-size: 7pt; line-height: 0; }
td p { margin: 0 0 0.8mm; }
.day { white-space: nowrap; }
.address { overflow-wrap: anywhere; hyphens: manual; }
.small { font-size: 8pt; }
.mono { font-family: ui-monospace, "Noto Sans Mono", monospace; font-size: 7.5pt; overflow-wrap: anywhere; }
ol.facts { padding-left: 8mm; margin: 0; }
ol.facts li { break-inside: avoid; margin-bottom: 1mm; }
@media print { body { padding: 0; } }
`;
