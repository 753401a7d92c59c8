import '../lib/styles/tokens.css';
import '../lib/styles/base.css';
import '../components/Button.module.css';
import '../components/Choice.module.css';
import '../components/Chronology.module.css';
import '../components/DayStrip.module.css';
import '../components/Field.module.css';
import '../components/Filters.module.css';
import '../components/Finding.module.css';
import '../components/Footer.module.css';
import '../components/LetterSheet.module.css';
import '../components/LineList.module.css';
import '../components/Masthead.module.css';
import '../components/Sheet.module.css';
import '../components/Status.module.css';
import '../components/Table.module.css';
import '../components/TileMap.module.css';
import '../components/why/why.module.css';
import './Agreement.module.css';
import './Council.module.css';
import './CouncilTable.module.css';
import './Data.module.css';
import './Document.module.css';
import './Home.module.css';
import './Late.module.css';
import './Library.module.css';
import './Plain.module.css';
import './Why.module.css';
import { addTooltips, roveTiles } from '../components/rove-tiles.ts';

/*
 * All that runs on a public page: arrow keys on the map. The pages are whole without it.
 */
for (const map of document.querySelectorAll<SVGSVGElement>('svg[data-tile-map]')) {
  addTooltips(map);
  roveTiles(map);
}
