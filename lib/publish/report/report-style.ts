/** One page of A4 or Letter: margins that fit both, and sizes in points. It is the same for every page, so that its hash can stand in the policy. */
export const reportStyle = `
@page{margin:12mm}
*{box-sizing:border-box}
body{margin:0 auto;padding:12mm;max-width:210mm;font:9.5pt/1.35 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#111827;background:#fff;overflow-wrap:anywhere}
p,h1,h2,ul,table,figure{margin:0}
.scenario,.date,.foot,li{color:#4b5563;font-size:8pt}
.head{display:flex;justify-content:space-between;gap:6mm}
h1{font-size:13pt;line-height:1.25;margin:1mm 0 2.5mm}
h2{font-size:9.5pt;margin-bottom:1mm}
.notice{border-left:.8mm solid #b45309;padding-left:2mm;margin-bottom:2mm;font-size:8pt}
.cards{display:grid;grid-template-columns:repeat(3,1fr);gap:3mm;margin-bottom:3mm}
.cards div{border:.3mm solid #d1d5db;border-radius:1.5mm;padding:2mm 2.5mm}
.cards b{display:block;font-size:12pt;line-height:1.2}
.cards p:first-child,.cards p:last-child{color:#4b5563;font-size:8pt}
.charts{display:grid;grid-template-columns:1fr 1fr;gap:4mm;margin-bottom:3mm}
.charts svg{display:block;width:100%;height:auto}
table{width:100%;border-collapse:collapse;margin-bottom:3mm;font-size:8.5pt}
th,td{text-align:right;padding:.8mm 1.5mm;border-bottom:.2mm solid #d1d5db}
th:first-child,td:first-child{text-align:left}
.odds{margin-bottom:3mm}
ul{columns:2;column-gap:5mm;padding-left:4mm;margin-bottom:3mm}
li{break-inside:avoid;font-size:7.5pt}
.foot{display:flex;gap:4mm;align-items:flex-end;border-top:.3mm solid #d1d5db;padding-top:2mm}
.foot p{flex:1}
.foot svg{flex:none;width:24mm;height:24mm}
.cards div,figure,tr,.foot{break-inside:avoid}
@media print{body{padding:0;max-width:none}}
`;
