import type { MetricRow } from './metric-row.ts';

/** Terms of single industries: banks, insurers, property, retail, hotels, energy, software, telecom, industrials. */
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
  // Banks
  {
    id: 'net_interest_income',
    label: 'Net interest income',
    unit: 'USD',
    names:
      'net interest income|core net interest income|tax equivalent net interest income|net interest revenue|spread income',
    abbreviations: 'nii',
    chinese: '淨利息收入|净利息收入',
    usGaap: 'InterestIncomeExpenseNet',
    example: ['Net interest income was $61 million.', 61_000_000],
  },
  {
    id: 'net_interest_margin',
    label: 'Net interest margin',
    unit: 'percent',
    names: 'net interest margin|core net interest margin|core nim|net interest spread|tax equivalent margin',
    abbreviations: 'nim|nims',
    chinese: '淨息差|净息差|淨利差',
    example: ['Net interest margin was 3.21%.', 3.21],
  },
  {
    id: 'noninterest_income',
    label: 'Noninterest income',
    unit: 'USD',
    names:
      'noninterest income|non interest income|fee income|other operating income|total noninterest income|fee revenue|noninterest revenue|non interest revenue|core noninterest income|total fee income',
    usGaap: 'NoninterestIncome',
    example: ['Noninterest income was $14 million.', 14_000_000],
  },
  {
    id: 'noninterest_expense',
    label: 'Noninterest expense',
    unit: 'USD',
    names:
      'noninterest expense|non interest expense|core noninterest expense|other operating expense|total noninterest expense|core noninterest expenses|adjusted noninterest expense|operating noninterest expense',
    usGaap: 'NoninterestExpense',
    example: ['Noninterest expense was $38 million.', 38_000_000],
  },
  {
    id: 'provision_for_credit_losses',
    label: 'Provision for credit losses',
    unit: 'USD',
    names:
      'provision for credit losses|provision expense|provision for loan losses|credit loss provision|loan loss provision|credit provision|provision for credit loss|provision',
    losses:
      'recovery of credit losses|negative provision|provision release|provision recapture|provision benefit|release of provision|negative provision for credit losses|reversal of provision',
    shorthand: 'prov|pcl',
    chinese: '信用損失準備|贷款损失准备|信貸損失撥備',
    usGaap: 'ProvisionForLoanLeaseAndOtherLosses|ProvisionForCreditLosses',
    example: ['The provision for credit losses was $5.5 million.', 5_500_000],
  },
  {
    id: 'allowance_for_credit_losses',
    label: 'Allowance for credit losses',
    unit: 'USD',
    names:
      'allowance for credit losses|allowance for loan losses|allowance|loan loss reserve|credit loss reserve|reserve for credit losses|loan loss allowance',
    abbreviations: 'acl|alll',
    example: ['The allowance for credit losses was $71 million.', 71_000_000],
  },
  {
    id: 'net_charge_offs',
    label: 'Net charge-offs',
    unit: 'USD',
    names:
      'net charge offs|net chargeoffs|charge offs|net loan charge offs|chargeoffs|net loan charge-offs|net write offs|net charge-off ratio',
    abbreviations: 'ncos|nco',
    losses: 'net recoveries',
    chinese: '淨沖銷|净核销',
    example: ['Net charge-offs were $1.4 million.', 1_400_000],
  },
  {
    id: 'nonperforming_assets',
    label: 'Nonperforming assets',
    unit: 'USD',
    names:
      'nonperforming assets|non performing assets|nonperforming loans|non performing loans|nonaccrual loans|non accrual loans|non-performing loans and oreo|total npas|nonaccruals',
    abbreviations: 'npas|npa|npls|npl',
    shorthand: 'bad loans|loans gone sour|npl+oreo',
    chinese: '不良貸款|不良贷款|逾放',
    example: ['Nonperforming assets fell to $33 million.', 33_000_000],
  },
  {
    id: 'total_loans',
    label: 'Loans',
    unit: 'USD',
    names:
      'total loans|loans|loan balances|average loans|loan portfolio|loan book|average loan balances|loan growth|total portfolio loans|end of period loans|loans held for investment|total loan balances|loan originations|loan production|core loans',
    chinese: '貸款|贷款|放款',
    usGaap: 'LoansAndLeasesReceivableNetReportedAmount',
    example: ['Total loans were $4.8 billion.', 4_800_000_000],
  },
  {
    id: 'total_deposits',
    label: 'Deposits',
    unit: 'USD',
    names:
      'total deposits|deposits|deposit balances|average deposits|core deposits|average total deposits|deposit growth|demand deposits|noninterest bearing deposits|noninterest bearing demand deposits|total core deposits|client deposits',
    chinese: '存款',
    usGaap: 'Deposits',
    example: ['Total deposits were $5.6 billion.', 5_600_000_000],
  },
  {
    id: 'cost_of_deposits',
    label: 'Cost of deposits',
    unit: 'percent',
    names:
      'cost of deposits|deposit cost|cost of total deposits|cost of interest bearing deposits|total deposit cost|cost of funds|interest bearing deposit cost|cost of total deposit',
    shorthand: 'deposit costs|pay savers on deposits',
    example: ['The cost of deposits was 0.31%.', 0.31],
  },
  {
    id: 'efficiency_ratio',
    label: 'Efficiency ratio',
    unit: 'percent',
    names: 'efficiency ratio|core efficiency ratio|adjusted efficiency ratio|operating efficiency ratio',
    chinese: '成本收入比',
    example: ['The efficiency ratio was 58.8%.', 58.8],
  },
  {
    id: 'capital_ratio',
    label: 'Common equity tier 1 ratio',
    unit: 'percent',
    names:
      'common equity tier 1 ratio|cet1 ratio|cet 1 ratio|common equity tier 1|cet1 capital ratio|tier 1 capital ratio|total risk based capital ratio|tangible common equity ratio|tce ratio|tangible common equity to tangible assets|tier 1 leverage ratio|common equity tier 1 capital ratio|total capital ratio|risk-based capital ratio|rbc ratio|cet1 capital|tangible common equity to tangible assets ratio|tier 1 common ratio|tier 1 common equity ratio',
    abbreviations: 'cet1|cet 1',
    shorthand: 'capital ratio',
    chinese: '資本適足率|资本充足率|核心資本充足率',
    example: ['The common equity tier 1 ratio was 11.6%.', 11.6],
  },
  // Asset managers and advisers
  {
    id: 'assets_under_management',
    label: 'Assets under management',
    unit: 'USD',
    names:
      'assets under management|client assets|assets under administration|average assets under management|total client assets|average aum|ending aum|fee-based assets|assets under care',
    abbreviations: 'aum|aua',
    shorthand: 'client money are they looking after|money looked after|money managed',
    chinese: '資產管理規模|资产管理规模|管理資產',
    example: ['Assets under management were $23 billion.', 23_000_000_000],
  },
  {
    id: 'net_flows',
    label: 'Net flows',
    unit: 'USD',
    names:
      'net flows|net inflows|net new assets|net client inflows|long term net inflows|net new client assets|inflows|total net flows|net client flows',
    losses: 'net outflows|net client outflows|outflows|net redemptions',
    shorthand: 'client money in or out',
    example: ['Net inflows were $1.1 billion.', 1_100_000_000],
  },
  // Insurers
  {
    id: 'combined_ratio',
    label: 'Combined ratio',
    unit: 'percent',
    names:
      'combined ratio|underlying combined ratio|accident year combined ratio|adjusted combined ratio|net combined ratio|current accident year combined ratio|gaap combined ratio|ex-cat combined ratio|calendar year combined ratio|reported combined ratio',
    shorthand: 'cr|comb ratio',
    chinese: '綜合成本率|综合成本率|綜合比率',
    example: ['The combined ratio was 93.8%.', 93.8],
  },
  {
    id: 'loss_ratio',
    label: 'Loss ratio',
    unit: 'percent',
    names:
      'loss ratio|underlying loss ratio|accident year loss ratio|loss and loss adjustment expense ratio|loss and lae ratio|net loss ratio|benefit ratio|total benefit ratio|medical loss ratio|loss provision rate|medical care ratio|health benefits ratio|current accident year loss ratio',
    abbreviations: 'mlr|mcr|hbr',
    chinese: '賠付率|赔付率|損失率',
    example: ['The loss ratio was 61.2%.', 61.2],
  },
  {
    id: 'expense_ratio',
    label: 'Expense ratio',
    unit: 'percent',
    names:
      'expense ratio|general and administrative expense ratio|net expense ratio|administrative expense ratio|general operating expense ratio|underwriting expense ratio|acquisition ratio|total expense ratio|administrative cost ratio|acquisition cost ratio|operating expense ratio',
    chinese: '費用率|费用率',
    example: ['The expense ratio was 29.9%.', 29.9],
  },
  {
    id: 'premiums_written',
    label: 'Premiums written',
    unit: 'USD',
    names:
      'premiums written|net premiums written|gross premiums written|direct premiums written|written premium|net written premium|gross written premium|direct premium written|new annualized premium|total premiums written|gross premium written|net written premiums',
    abbreviations: 'gpw|npw|dpw|nwp|gwp',
    chinese: '簽單保費|签单保费|保費收入',
    usGaap: 'PremiumsWrittenNet|PremiumsWrittenGross',
    example: ['Net premiums written were $93 million.', 93_000_000],
  },
  {
    id: 'premiums_earned',
    label: 'Premiums earned',
    unit: 'USD',
    names:
      'premiums earned|net premiums earned|earned premium|net earned premium|premium income|direct premiums earned|gross premiums earned|net premium earned|net earned premiums|premium revenue|total premium',
    usGaap: 'PremiumsEarnedNet',
    example: ['Net premiums earned were $88 million.', 88_000_000],
  },
  {
    id: 'catastrophe_losses',
    label: 'Catastrophe losses',
    unit: 'USD',
    names:
      'catastrophe losses|cat losses|catastrophe loss|net catastrophe losses|weather losses|pretax catastrophe losses|catastrophe and weather losses|after-tax catastrophe losses',
    example: ['Catastrophe losses were $12 million.', 12_000_000],
  },
  {
    id: 'net_investment_income',
    label: 'Net investment income',
    unit: 'USD',
    names: 'net investment income|investment income|adjusted net investment income|total investment income',
    usGaap: 'NetInvestmentIncome',
    chinese: '投資收益|投资收益|淨投資收益',
    example: ['Net investment income was $17 million.', 17_000_000],
  },
  {
    id: 'underwriting_income',
    label: 'Underwriting income',
    unit: 'USD',
    names:
      'underwriting income|underwriting profit|underwriting gain|underlying underwriting income|net underwriting income',
    losses: 'underwriting loss',
    example: ['Underwriting income was $9 million.', 9_000_000],
  },
  // Property
  {
    id: 'ffo_per_share',
    label: 'FFO per share',
    unit: 'USD/share',
    names:
      'funds from operations per share|ffo per share|core ffo per share|normalized ffo per share|ffo per diluted share|affo per share|nareit ffo per share|adjusted ffo per share|core ffo|operating ffo|normalized ffo|nareit ffo|ffo as adjusted|core funds from operations|ffo per fully diluted share|core ffo per diluted share|operating ffo per share|ffo per share as adjusted|adjusted ffo|company ffo|cash available for distribution per share',
    abbreviations: 'ffops|affo',
    shorthand: 'ffo/sh|core ffo/sh|the property trust measure',
    chinese: '每股營運資金|每股运营资金',
    example: ['Core FFO per share was $0.62.', 0.62],
  },
  {
    id: 'ffo',
    label: 'FFO',
    unit: 'USD',
    names:
      'funds from operations|ffo|total ffo|nareit defined ffo|adjusted funds from operations|nareit funds from operations',
    perShare: 'ffo_per_share',
    example: ['FFO totaled $48 million.', 48_000_000],
  },
  {
    id: 'net_operating_income',
    label: 'Net operating income',
    unit: 'USD',
    names: 'net operating income|property noi|cash noi|property net operating income|property operating income',
    abbreviations: 'noi',
    chinese: '淨營運收入|净营运收入',
    example: ['NOI was $37 million.', 37_000_000],
  },
  {
    id: 'same_store_noi_growth',
    label: 'Same-property NOI growth',
    unit: 'percent',
    names:
      'same store noi|same property noi|same store net operating income|same property net operating income|same store noi growth|same property noi growth|same center noi|same community noi|comparable property noi|same store cash noi|same-center noi growth|same store cash noi growth|same property cash noi|same community noi growth|same site noi|cash same-store noi',
    shorthand: 'ss noi|same-site noi',
    isGrowth: true,
    example: ['Same-store NOI grew 5.1%.', 5.1],
  },
  {
    id: 'occupancy',
    label: 'Occupancy',
    unit: 'percent',
    names:
      'occupancy|occupancy rate|leased rate|leased occupancy|average occupancy|physical occupancy|economic occupancy|portfolio occupancy|leased percentage|occupancy percentage|leased and occupied rate|ending occupancy|percent leased|portfolio leased rate',
    shorthand: 'leased/occupied rate|how full|occ',
    chinese: '出租率|入住率',
    example: ['Occupancy was 93.7%.', 93.7],
  },
  {
    id: 'leasing_spread',
    label: 'Leasing spread',
    unit: 'percent',
    names:
      'leasing spread|rent spread|cash rent spread|releasing spread|re-leasing spread|blended spread|blended rent spread|rent growth|blended lease rate growth|renewal spread|mark to market|cash mark to market|lease-over-lease growth|blended rate growth',
    isGrowth: true,
    example: ['Blended rent spreads were 8.2%.', 8.2],
  },
  {
    id: 'cap_rate',
    label: 'Cap rate',
    unit: 'percent',
    names: 'cap rate|capitalization rate|blended cap rate|average cap rate|initial yield|cash cap rate|gaap cap rate',
    example: ['The cap rate was 5.9%.', 5.9],
  },
  {
    id: 'rent_collection',
    label: 'Rent collection',
    unit: 'percent',
    names: 'rent collections|rent collection|collection rate|rent collected',
    example: ['Rent collection was 98%.', 98],
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

/** Phrases that hold a metric's word but are no metric: "sales force", "cost of sales team". */
export const NOT_METRICS =
  'sales force|sales team|sales people|salespeople|sales organization|sales cycle|sales tax|sales leader|sales leadership|sales rep|sales representative|sales channel|sales incentive|sales executive|sales office|sales strategy|sales effort|sales process|sales funnel|sales activity|sales volume|sales per square foot|sales per foot|sales productivity|sales leverage|sales deleverage|sales day|selling day|sales days|revenue management|revenue synergies|revenue passenger|revenue cycle|revenue stream|revenue per share|point of sales|sales pace|sales price|sales absorption|parcel sales|lot sales|loan sales|note sales|stock sales|unit sales|dispositions sales|asset sales|property sales|land sales|home sales|existing home sales|auto sales|vehicle sales|light vehicle sales|retail sales report|sales of real estate|sales of assets|tenant sales|tenant sales per square foot|customer orders|in orders to|purchase orders|executive orders|stay at home orders|shelter in place orders|court orders|house orders|home orders|court order|consumer traffic patterns|air traffic|dividend yield|dividend increase|dividend policy|dividend payout|payout ratio|leverage our|leverage the|leverage that|leverage these|leverage this|leverage on|operating leverage|expense leverage|fixed cost leverage|cost leverage|sg&a leverage|to leverage|liquidity event|lending production|production tax credit|production facility|production line|production capacity|production tax credits|inventory level of homes|housing inventory|home inventory|dealer inventory|channel inventory|field inventory|customer inventory|inventory write down|inventory reserve|inventory days|transactions that|m&a transactions|transaction volume|book value multiple|provision of|interest rate|earnings call|earnings release|earnings presentation|earnings power|earnings growth rate|earnings before|earnings season|earnings conference call|earnings report|tax reform|tax credit|comp set|comp plan|comp expense|compensation|workers comp|stock comp|incentive comp|prior comp|easy comp|tough comp|tougher comp|easier comp|per comp|year ticket|ticket price|depreciation of the dollar|currency depreciation|volume of|trading volume|churn out|wins and losses|awards and recognition|awards season|connections with|connections to|loans to value|loan to value|student loans|deposits and loans|loss ratio point|points of loss ratio|margin dollar|margin profile|margin of safety|cash flow statement|rigs and frac spreads|closings of stores|store closings|restaurant closings|school closings|occupancy cost|occupancy expense|allowance to loan|allowance to total loan|allowance for credit losses to loan|allowance coverage|borrowing cost|weather impact|collections of|earnings guidance call|distribution channel|market on orders|backlog and pipeline|rental revenue per|debt maturity|debt maturities|debt service|debt repayment|debt paydown|debt reduction|debt issuance|debt offering|debt refinancing|sales mix|free cash flow yield';
