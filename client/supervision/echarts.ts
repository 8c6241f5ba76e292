import { BarChart, LineChart, ScatterChart } from 'echarts/charts';
import { AriaComponent, GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';

// What supervision draws and no more: a part of the page that comes when a chart is first shown.
use([BarChart, LineChart, ScatterChart, GridComponent, AriaComponent, SVGRenderer]);

export { init };
