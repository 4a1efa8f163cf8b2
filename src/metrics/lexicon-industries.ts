import type { MetricRow } from './metric-row.ts';

/** Terms of single industries: retail, industrials, software, telecom, hotels, energy. */
export const INDUSTRY_METRICS: readonly MetricRow[] = [
  // Retail and restaurants
  {
    id: 'comparable_sales',
    label: 'Comparable sales',
    unit: 'percent',
    names:
      'comparable sales|comparable store sales|same store sales|same-store sales growth|comparable sales growth|comparable store sales growth|comp sales|comp store sales|comparable restaurant sales|same restaurant sales|same-restaurant sales growth|comparable growth|comparable revenue|like for like sales|comparable same-restaurant sales|comparable net sales|comp growth|same-shop sales|system-wide comp sales|comparable operations revenue|identical sales|system comp sales|comp restaurant sales|comparable bakery-cafe sales|same store revenue growth|comparable club sales|comparable system-wide sales|lease portfolio same-store revenues',
    abbreviations: 'comp|comps|sss',
    shorthand: 'same store|lfl|sss growth',
    chinese: '同店銷售|同店销售',
    isGrowth: true,
    example: ['Comparable sales grew 4.4% in the quarter.', 4.4],
  },
  {
    id: 'store_count',
    label: 'Store count',
    unit: 'count',
    names:
      'store count|number of stores|restaurant count|total store count|unit count|number of restaurants|total stores|total restaurants|location count|net new stores|new restaurants|new stores|net new restaurants|company-owned stores|franchised stores',
    shorthand: 'stores|how many stores|restaurants',
    chinese: '門店數|门店数|店數',
    example: ['Store count was 318 at quarter end.', 318],
  },
  {
    id: 'traffic',
    label: 'Traffic',
    unit: 'percent',
    names: 'traffic|guest traffic|guest counts|customer traffic|guest count|foot traffic|store traffic|customer count',
    shorthand: 'footfall',
    isGrowth: true,
    example: ['Guest traffic declined 2.1%.', -2.1],
  },
  {
    id: 'average_ticket',
    label: 'Average ticket',
    unit: 'USD',
    names:
      'average ticket|average check|average transaction value|average order value|average basket|ticket|average guest check|average transaction',
    abbreviations: 'aov|auv|average unit volume',
    isPrice: true,
    example: ['Average ticket was $46.', 46],
  },
  {
    id: 'system_sales',
    label: 'System sales',
    unit: 'USD',
    names:
      'system sales|system wide sales|systemwide sales|franchise sales|gross merchandise value|gross merchandise volume|gross bookings|gross transaction value|total payment volume|retail sales',
    abbreviations: 'gmv|tpv',
    example: ['System sales were $84 million.', 84_000_000],
  },
  {
    id: 'digital_sales',
    label: 'Digital sales',
    unit: 'USD',
    names:
      'e commerce sales|ecommerce sales|digital sales|online sales|e commerce revenue|ecommerce revenue|digital revenue|web sales|direct to consumer sales|direct to consumer revenue|e-com sales|dtc revenue|dtc sales',
    example: ['Online sales were $23 million.', 23_000_000],
  },
  // Industrials, hardware
  {
    id: 'backlog',
    label: 'Backlog',
    unit: 'USD',
    names:
      'backlog|total backlog|order backlog|funded backlog|ending backlog|record backlog|backlog of orders|remaining performance obligations|remaining performance obligation|backlog dollar value|wholly owned backlog',
    abbreviations: 'rpo|crpo',
    chinese: '積壓訂單|未完成訂單|在手訂單|在手订单',
    usGaap: 'RevenueRemainingPerformanceObligation',
    example: ['Backlog ended the quarter at $132 million.', 132_000_000],
  },
  {
    id: 'book_to_bill',
    label: 'Book-to-bill',
    unit: 'ratio',
    names: 'book to bill|book to bill ratio|book to burn ratio|book to burn|book to bill rate|burn ratio',
    shorthand: 'b2b ratio|orders ahead of shipments',
    chinese: '訂單出貨比|订单出货比',
    example: ['Book-to-bill was 1.14.', 1.14],
  },
  {
    id: 'orders',
    label: 'Orders',
    unit: 'USD',
    names:
      'orders|net orders|new orders|bookings|net bookings|total bookings|order intake|contract awards|total orders|incoming orders|new contract awards|total awards|net new bookings|net new orders|net business wins|net awards|net new business awards|new bookings|new business wins',
    shorthand: 'new work|order book|new business',
    chinese: '訂單|订单|新訂單|新订单',
    example: ['Orders were $51 million.', 51_000_000],
  },
  {
    id: 'pipeline',
    label: 'Sales pipeline',
    unit: 'USD',
    names:
      'sales pipeline|pipeline of opportunities|total pipeline|opportunity pipeline|pipeline of sales opportunities|investment pipeline|development pipeline|acquisition pipeline',
    shorthand: 'sales funnel|pipeline',
    example: ['The sales pipeline stood at $3.1 billion.', 3_100_000_000],
  },
  {
    id: 'capacity_utilization',
    label: 'Utilization',
    unit: 'percent',
    names:
      'capacity utilization|utilization|utilization rate|fleet utilization|operating rate|billable utilization|time utilization|mill utilization|plant utilization',
    chinese: '產能利用率|产能利用率|稼動率',
    example: ['Capacity utilization was 81%.', 81],
  },
  {
    id: 'volume_growth',
    label: 'Volume growth',
    unit: 'percent',
    names:
      'volume growth|unit growth|shipment growth|organic volume|unit volume|case volume|shipment volume|organic volume growth',
    isGrowth: true,
    example: ['Volume growth was 3.2%.', 3.2],
  },
  {
    id: 'average_selling_price',
    label: 'Average selling price',
    unit: 'USD',
    names: 'average selling price|average sales price|average realized price|average sale price|average price per home',
    abbreviations: 'asp|asps',
    chinese: '平均售價|平均售价',
    isPrice: true,
    example: ['The average selling price was $412,000.', 412_000],
  },
  {
    id: 'home_closings',
    label: 'Home closings',
    unit: 'count',
    names:
      'home closings|homes closed|closings|home deliveries|homes delivered|net new home orders|new home orders|net new contracts',
    example: ['Home closings were 1,210 in the quarter.', 1210],
  },
  {
    id: 'community_count',
    label: 'Community count',
    unit: 'count',
    names: 'community count|average community count|active communities|active community count|ending community count',
    example: ['Average community count was 138.', 138],
  },
  // Software and subscriptions
  {
    id: 'annual_recurring_revenue',
    label: 'Annual recurring revenue',
    unit: 'USD',
    names:
      'annual recurring revenue|annualized recurring revenue|annual contract value|public cloud arr|total arr|cloud arr|subscription arr',
    abbreviations: 'arr|acv|acv bookings',
    chinese: '年度經常性收入|年经常性收入',
    example: ['ARR reached $188 million.', 188_000_000],
  },
  {
    id: 'recurring_revenue',
    label: 'Recurring revenue',
    unit: 'USD',
    names: 'recurring revenue|total recurring revenue|subscription revenue|net recurring revenue',
    example: ['Recurring revenue was $58 million.', 58_000_000],
  },
  {
    id: 'net_retention',
    label: 'Net retention',
    unit: 'percent',
    names:
      'net retention|net revenue retention|net dollar retention|dollar based net retention|revenue retention|client retention|customer retention|retention rate|client retention rate|gross retention|client revenue retention|customer retention rate|net retention rate|renewal rate',
    abbreviations: 'nrr',
    example: ['Net revenue retention was 112%.', 112],
  },
  {
    id: 'billings',
    label: 'Billings',
    unit: 'USD',
    names: 'billings|total billings|calculated billings',
    example: ['Billings were $46 million.', 46_000_000],
  },
  // Telecom and media
  {
    id: 'arpu',
    label: 'ARPU',
    unit: 'USD',
    names:
      'average revenue per user|average revenue per unit|average revenue per customer|average revenue per account|average revenue per subscriber|average revenue per relationship|average revenue per connection',
    abbreviations: 'arpu|arpa|postpaid arpu',
    chinese: '每用戶平均收入|每用户平均收入',
    isPrice: true,
    example: ['ARPU was $44.10.', 44.1],
  },
  {
    id: 'churn',
    label: 'Churn',
    unit: 'percent',
    names:
      'churn|churn rate|handset churn|postpaid churn|phone churn|customer churn|annualized churn|monthly churn|postpaid handset churn',
    chinese: '流失率',
    example: ['Postpaid churn was 0.95%.', 0.95],
  },
  {
    id: 'subscribers',
    label: 'Subscribers',
    unit: 'count',
    names:
      'subscribers|connections|total subscribers|paid subscribers|postpaid connections|subscriber count|retail connections|monthly active users|daily active users',
    abbreviations: 'subs|mau|dau',
    chinese: '用戶數|用户数|訂閱用戶',
    example: ['Subscribers reached 1.2 million.', 1_200_000],
  },
  {
    id: 'net_additions',
    label: 'Net additions',
    unit: 'count',
    names:
      'net additions|net adds|net subscriber additions|postpaid net additions|net subscriber adds|net losses of subscribers|gross additions|gross adds',
    example: ['Net additions were 14,000.', 14_000],
  },
  // Hotels
  {
    id: 'revpar',
    label: 'RevPAR',
    unit: 'USD',
    names:
      'revenue per available room|system wide revpar|systemwide revpar|comparable revpar|domestic revpar|total revpar|domestic systemwide revpar',
    abbreviations: 'revpar|rev par',
    isPrice: true,
    example: ['RevPAR was $71.', 71],
  },
  {
    id: 'average_daily_rate',
    label: 'Average daily rate',
    unit: 'USD',
    names: 'average daily rate|average room rate|leading edge dayrate|average dayrate|average day rate',
    abbreviations: 'adr',
    isPrice: true,
    example: ['The average daily rate was $128.', 128],
  },
  // Energy, utilities, materials
  {
    id: 'production',
    label: 'Production',
    unit: 'count',
    names:
      'production|total production|average production|net production|daily production|oil production|natural gas production|production volumes|gas production|oil and gas production|equivalent production',
    chinese: '產量|产量',
    example: ['Production averaged 41,000 barrels a day.', 41_000],
  },
  {
    id: 'lease_operating_expense',
    label: 'Lease operating expense',
    unit: 'USD',
    names:
      'lease operating expense|lease operating cost|lifting cost|production cost|lease operating and workover expense',
    abbreviations: 'loe',
    isPrice: true,
    example: ['Lease operating expense was $6.2 million.', 6_200_000],
  },
  {
    id: 'distributable_cash_flow',
    label: 'Distributable cash flow',
    unit: 'USD',
    names: 'distributable cash flow|cash available for distribution|funds available for distribution',
    abbreviations: 'dcf|cafd',
    example: ['Distributable cash flow was $26 million.', 26_000_000],
  },
  {
    id: 'rig_count',
    label: 'Rig count',
    unit: 'count',
    names: 'rig count|average rigs|active rigs|operated rigs|contracted rigs|rigs working|average active rigs|rigs',
    example: ['The rig count was 46.', 46],
  },
  {
    id: 'rate_base',
    label: 'Rate base',
    unit: 'USD',
    names: 'rate base|average rate base',
    example: ['Rate base was $2.4 billion.', 2_400_000_000],
  },
];
