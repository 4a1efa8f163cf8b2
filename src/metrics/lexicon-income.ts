import type { MetricRow } from './metric-row.ts';

/** Income statement, margins and growth. */
export const INCOME_METRICS: readonly MetricRow[] = [
  {
    id: 'revenue',
    label: 'Revenue',
    unit: 'USD',
    names:
      'revenue|revenues|total revenue|net revenue|total net revenue|operating revenue|total operating revenue|consolidated revenue|product revenue|service revenue|segment revenue|sales|net sales|total sales|total net sales|consolidated sales|consolidated net sales|segment sales|top line|top-line revenue|sales revenue|turnover|revenue number|sales number',
    shorthand: 'rev|revs|topline|total rev|sls|money from sales|money came in from sales',
    chinese: '營收|营收|收入|營業收入|营业收入|銷售額|销售额|總收入|总收入',
    usGaap: 'Revenues|RevenueFromContractWithCustomerExcludingAssessedTax|SalesRevenueNet',
    example: ['Revenue for the quarter was $41.7 million.', 41_700_000],
  },
  {
    id: 'cost_of_revenue',
    label: 'Cost of revenue',
    unit: 'USD',
    names: 'cost of revenue|cost of sales|cost of goods sold|cost of goods|cost of services|cost of products sold',
    abbreviations: 'cogs',
    chinese: '營業成本|营业成本|銷貨成本|销货成本',
    usGaap: 'CostOfRevenue|CostOfGoodsAndServicesSold',
    example: ['Cost of goods sold came to $18.2 million.', 18_200_000],
  },
  {
    id: 'gross_profit',
    label: 'Gross profit',
    unit: 'USD',
    names: 'gross profit|gross margin dollars|gross profit dollars|gross earnings',
    losses: 'gross loss',
    shorthand: 'gp',
    chinese: '毛利|毛利潤|毛利润',
    usGaap: 'GrossProfit',
    example: ['Gross profit rose to $19 million.', 19_000_000],
  },
  {
    id: 'gross_margin',
    label: 'Gross margin',
    unit: 'percent',
    names:
      'gross margin|gross profit margin|gross margin rate|gross margin percentage|gross profit percentage|gross profit rate|gross margin percent|gross profit as a percentage of sales|gross profit as a percentage of revenue|gross profit as a percentage of net sales|gross profit as a percent of sales|gross margin as a percentage of sales|gross margin as a percentage of revenue|homebuilding gross margin',
    shorthand: 'gm|gm %|gross mgn|grs margin|gross mrgn|gross marign|gross margn|gpm',
    chinese: '毛利率',
    example: ['Gross margin was 41.2% in the quarter.', 41.2],
  },
  {
    id: 'operating_income',
    label: 'Operating income',
    unit: 'USD',
    names:
      'operating income|operating profit|income from operations|operating earnings|earnings from operations|profit from operations|earnings before interest and taxes|trading profit|segment operating profit|segment operating income|segment operating earnings|segment income|segment profit|segment earnings',
    abbreviations: 'ebit|oibda|ebita',
    losses: 'operating loss|loss from operations|segment loss',
    shorthand: 'op income|op inc|op profit|oper income|profit before interest and tax|op earnings',
    chinese: '營業利益|营业利润|營業利潤|營業收益',
    usGaap: 'OperatingIncomeLoss',
    perShare: 'eps_diluted',
    example: ['Operating income reached $8.4 million.', 8_400_000],
  },
  {
    id: 'operating_margin',
    label: 'Operating margin',
    unit: 'percent',
    names:
      'operating margin|operating profit margin|operating income margin|operating margin rate|ebit margin|ebita margin|oibda margin|segment margin|segment operating margin|segment profit margin|return on sales|operating profit as a percentage of sales|operating income as a percentage of sales|operating income as a percentage of revenue|operating profit as a percent of sales|operating earnings margin',
    shorthand: 'op margin|op mgn|oper margin|opm|op marg|segment mgn',
    chinese: '營業利益率|营业利润率|營業利潤率',
    example: ['Operating margin widened to 14.5%.', 14.5],
  },
  {
    id: 'pretax_income',
    label: 'Pretax income',
    unit: 'USD',
    names:
      'pretax income|pre tax income|pretax earnings|pre tax earnings|pretax profit|pre tax profit|income before taxes|income before income taxes|earnings before taxes|earnings before income taxes|profit before tax|profit before taxes',
    losses: 'pretax loss|pre tax loss|loss before taxes|loss before income taxes',
    chinese: '稅前淨利|税前利润|稅前利潤|稅前盈餘',
    usGaap:
      'IncomeLossFromContinuingOperationsBeforeIncomeTaxesExtraordinaryItemsNoncontrollingInterest|IncomeLossFromContinuingOperationsBeforeIncomeTaxesMinorityInterestAndIncomeLossFromEquityMethodInvestments',
    perShare: 'eps_diluted',
    example: ['Pretax income was $7.1 million.', 7_100_000],
  },
  {
    id: 'pretax_margin',
    label: 'Pretax margin',
    unit: 'percent',
    names:
      'pretax margin|pre tax margin|pretax profit margin|pre tax profit margin|pretax earnings target|pretax basis|pre tax basis|pretax income as a percentage of revenue|pretax earnings as a percentage of revenue|pretax title margin',
    shorthand: 'pretax mgn|title margin',
    chinese: '稅前利潤率|税前利润率',
    example: ['We held a pretax margin of 18.3%.', 18.3],
  },
  {
    id: 'net_income',
    label: 'Net income',
    unit: 'USD',
    names:
      'net income|net earnings|net profit|income from continuing operations|earnings from continuing operations|net income from continuing operations|net earnings from continuing operations|net income attributable|net income available to common shareholders|net income attributable to common shareholders|net income to common|income available to common|bottom line|after tax income|after tax earnings|profit after tax|operating net income|net operating income after tax|adjusted income|consolidated earnings|consolidated net income|core income|core earnings|ongoing earnings|adjusted earnings|adjusted operating earnings|adjusted operating income after tax|total earnings|reported earnings',
    losses:
      'net loss|loss from continuing operations|net loss from continuing operations|net operating loss|adjusted loss',
    shorthand:
      'ni|profit|net inc|how much did they earn|bottomline|how much money did they make|did they make or lose money|how much did the bank earn',
    chinese: '淨利|净利润|淨利潤|純益|净利',
    usGaap:
      'NetIncomeLoss|ProfitLoss|NetIncomeLossAvailableToCommonStockholdersBasic|IncomeLossFromContinuingOperations',
    perShare: 'eps_diluted',
    example: ['Net income was $5.6 million.', 5_600_000],
  },
  {
    id: 'net_margin',
    label: 'Net margin',
    unit: 'percent',
    names: 'net margin|net income margin|net profit margin|net earnings margin',
    chinese: '淨利率|净利率',
    example: ['Net margin came in at 9.4%.', 9.4],
  },
  {
    id: 'eps_diluted',
    label: 'EPS, diluted',
    unit: 'USD/share',
    names:
      'earnings per share|diluted earnings per share|earnings per diluted share|diluted earnings per common share|earnings per diluted common share|earnings per common share|earnings per share assuming dilution|earnings per share diluted|fully diluted earnings per share|net income per share|net income per diluted share|diluted net income per share|net earnings per share|net earnings per diluted share|diluted net earnings per share|diluted income per share|income per share|income per diluted share|operating earnings per share|income from continuing operations per share|income from continuing operations per diluted share|net income per common share|earnings per share from continuing operations|diluted earnings per share from continuing operations|profit per share|operating income per share|operating income per diluted share|core income per share|core income per diluted share|cash earnings per share',
    abbreviations: 'eps|diluted eps|fully diluted eps|eps diluted|adjusted eps|ngeps',
    losses:
      'loss per share|net loss per share|loss per diluted share|diluted loss per share|net loss per diluted share|diluted net loss per share|loss per common share|earnings per share loss|eps loss',
    shorthand:
      'earnings a share|earn per share|adj eps|profit a share|loss/sh|eps loss|earnings/share|profit per share',
    chinese: '每股盈餘|每股收益|每股盈利|稀釋後每股盈餘|摊薄每股收益|攤薄每股盈利',
    usGaap: 'EarningsPerShareDiluted|IncomeLossFromContinuingOperationsPerDilutedShare|EarningsPerShareBasic',
    example: ['Diluted earnings per share were $0.41.', 0.41],
  },
  {
    id: 'ebitda',
    label: 'EBITDA',
    unit: 'USD',
    names:
      'earnings before interest, taxes, depreciation and amortization|earnings before interest taxes depreciation and amortization',
    abbreviations: 'ebitda|ebitdax|ebitdare|ebitdar|ebitdas|segment ebitda',
    losses: 'ebitda loss|negative ebitda',
    shorthand: 'profit before interest, tax and wear and tear',
    chinese: '息稅折舊攤銷前利潤|息税折旧摊销前利润|稅息折舊及攤銷前利潤',
    example: ['Adjusted EBITDA was $12.2 million.', 12_200_000],
  },
  {
    id: 'ebitda_margin',
    label: 'EBITDA margin',
    unit: 'percent',
    names:
      'ebitda margin|ebitda margins|ebitda margin percentage|ebitda as a percentage of sales|ebitda as a percentage of revenue|ebitda as a percent of sales|ebitdar margin|ebitdax margin',
    shorthand: 'ebitda mgn|ebitda marg',
    example: ['EBITDA margin was 22.8%.', 22.8],
  },
  {
    id: 'research_and_development',
    label: 'Research and development',
    unit: 'USD',
    names:
      'research and development|research and development expense|research and development spending|research and development investment|research development and engineering|research and engineering|product development expense|technology and development expense',
    abbreviations: 'r&d|r&d expense|r&d spending|rd&e|r&d spend|r and d',
    chinese: '研發費用|研发费用|研發|研发',
    usGaap: 'ResearchAndDevelopmentExpense',
    example: ['R&D expense was $6.3 million.', 6_300_000],
  },
  {
    id: 'selling_general_administrative',
    label: 'SG&A',
    unit: 'USD',
    names:
      'selling, general and administrative|selling general and administrative expense|selling, general, and administrative expense|selling general and administrative cost|selling and administrative expense|general selling and administrative expense|selling administrative and general',
    abbreviations:
      'sg&a|sg&a expense|sg&a cost|sga|sag expense|selling, g&a|sd&a|sda expense|adjusted sg&a|operating sg&a|cash sg&a|ss&a|sg and a',
    shorthand: 'overheads|overhead|s,g&a',
    chinese: '銷售及管理費用|销售及管理费用|銷管費用',
    usGaap: 'SellingGeneralAndAdministrativeExpense',
    example: ['SG&A expense fell to $9.9 million.', 9_900_000],
  },
  {
    id: 'general_administrative',
    label: 'General and administrative',
    unit: 'USD',
    names: 'general and administrative|general and administrative expense|general and administrative cost',
    abbreviations: 'g&a|g&a expense|cash g&a|g&a cost|g and a',
    chinese: '管理費用|管理费用',
    usGaap: 'GeneralAndAdministrativeExpense',
    example: ['G&A expense was $3.4 million.', 3_400_000],
  },
  {
    id: 'sales_and_marketing',
    label: 'Sales and marketing',
    unit: 'USD',
    names:
      'sales and marketing|sales and marketing expense|selling and marketing expense|marketing expense|advertising expense|marketing spend|advertising spend|advertising spending|advertising and promotion|media spend|advertising investment|advertising and marketing expense',
    abbreviations: 'a&p|s&m expense|a&m expense',
    shorthand: 'ad spend|marketing spending',
    usGaap: 'SellingAndMarketingExpense|MarketingExpense|AdvertisingExpense',
    example: ['Advertising expense was $2.5 million.', 2_500_000],
  },
  {
    id: 'operating_expenses',
    label: 'Operating expenses',
    unit: 'USD',
    names:
      'operating expense|operating cost|total operating expense|total expense|total operating cost|operating and maintenance expense|core operating expense|controllable expense|core expense|controllable cost',
    abbreviations: 'opex|total opex|core opex|cash opex',
    shorthand: 'op ex|costs',
    chinese: '營業費用|营业费用|運營費用|运营费用',
    usGaap: 'OperatingExpenses|CostsAndExpenses',
    example: ['Operating expenses were $17.8 million.', 17_800_000],
  },
  {
    id: 'operation_maintenance',
    label: 'Operation and maintenance expense',
    unit: 'USD',
    names: 'operation and maintenance|operations and maintenance|operation and maintenance expense|o and m',
    abbreviations: 'o&m|o&m expense|o&m cost|adjusted o&m',
    example: ['O&M expense was $31 million.', 31_000_000],
  },
  {
    id: 'compensation_expense',
    label: 'Compensation expense',
    unit: 'USD',
    names:
      'compensation expense|compensation and benefits|compensation and benefits expense|adjusted compensation expense|personnel expense|salaries and benefits|salary and benefit expense',
    example: ['Compensation expense was $44 million.', 44_000_000],
  },
  {
    id: 'compensation_ratio',
    label: 'Compensation ratio',
    unit: 'percent',
    names: 'compensation ratio|adjusted compensation ratio|comp ratio|compensation and benefits ratio',
    example: ['The compensation ratio was 59.5%.', 59.5],
  },
  {
    id: 'non_compensation_ratio',
    label: 'Non-compensation ratio',
    unit: 'percent',
    names: 'non compensation ratio|noncompensation ratio|adjusted non compensation ratio|non comp ratio|noncomp ratio',
    example: ['Our non-compensation ratio was 17.5%.', 17.5],
  },
  {
    id: 'other_income_net',
    label: 'Other income, net',
    unit: 'USD',
    names:
      'other income net|other income|other income net of interest expense|net other income|other income and expense|other income expense|nonoperating income|non operating income|interest and other income|other income and expense net|interest income net of interest expense',
    losses:
      'other expense|other expense net|nonoperating expense|non operating expense|net other expense|interest and other expense',
    chinese: '其他收入|業外收入|其他收益',
    usGaap: 'NonoperatingIncomeExpense|OtherNonoperatingIncomeExpense',
    example: ['Other income, net was $1.2 million.', 1_200_000],
  },
  {
    id: 'interest_expense',
    label: 'Interest expense',
    unit: 'USD',
    names:
      'interest expense|net interest expense|interest cost|interest expense net|interest charge|net interest cost|net finance cost|cash interest',
    chinese: '利息費用|利息费用|利息支出',
    usGaap: 'InterestExpense|InterestIncomeExpenseNet',
    example: ['Interest expense was $3.3 million.', 3_300_000],
  },
  {
    id: 'interest_income',
    label: 'Interest income',
    unit: 'USD',
    names: 'interest income|total interest income|investment and interest income',
    chinese: '利息收入',
    example: ['Interest income was $900,000.', 900_000],
  },
  {
    id: 'effective_tax_rate',
    label: 'Effective tax rate',
    unit: 'percent',
    names:
      'effective tax rate|tax rate|income tax rate|effective income tax rate|income tax provision rate|tax provision rate|adjusted tax rate|adjusted effective tax rate|operating tax rate|normalized tax rate|core tax rate|underlying tax rate|effective rate',
    abbreviations: 'etr',
    shorthand: 'tax rt|taxrate|tax',
    chinese: '稅率|税率|有效稅率|有效税率|所得稅率',
    usGaap: 'EffectiveIncomeTaxRateContinuingOperations',
    example: ['The effective tax rate was 24.6%.', 24.6],
  },
  {
    id: 'income_tax_expense',
    label: 'Income tax expense',
    unit: 'USD',
    names: 'income tax expense|tax expense|income tax provision|provision for income taxes|tax provision',
    losses: 'income tax benefit',
    chinese: '所得稅|所得税',
    usGaap: 'IncomeTaxExpenseBenefit',
    example: ['Income tax expense was $2.1 million.', 2_100_000],
  },
  {
    id: 'stock_based_compensation',
    label: 'Stock-based compensation',
    unit: 'USD',
    names:
      'stock based compensation|stock based compensation expense|stock compensation expense|stock compensation|share based compensation|share based compensation expense|equity based compensation|equity compensation expense|equity based compensation expense|option expense|stock option expense|noncash compensation|non cash compensation|noncash stock compensation|non cash stock based compensation|fas 123 expense|fas 123r expense|fas 123(r) expense|long term incentive compensation',
    abbreviations: 'sbc',
    chinese: '股權激勵|股份支付|股票薪酬|股權獎酬',
    usGaap: 'ShareBasedCompensation|AllocatedShareBasedCompensationExpense',
    example: ['Stock-based compensation was $1.9 million.', 1_900_000],
  },
  {
    id: 'depreciation_amortization',
    label: 'Depreciation and amortization',
    unit: 'USD',
    names:
      'depreciation and amortization|depreciation and amortization expense|depreciation amortization and depletion|depreciation depletion and amortization|depreciation|depreciation expense|amortization expense|amortization of intangibles|intangible amortization',
    abbreviations: 'd&a|dd&a|d&a expense|dd&a expense',
    chinese: '折舊與攤銷|折旧与摊销|折舊攤銷',
    usGaap: 'DepreciationDepletionAndAmortization|DepreciationAndAmortization',
    example: ['Depreciation and amortization was $4.4 million.', 4_400_000],
  },
  {
    id: 'restructuring_charges',
    label: 'Restructuring charges',
    unit: 'USD',
    names:
      'restructuring charge|restructuring cost|restructuring expense|restructuring and related charges|severance cost',
    usGaap: 'RestructuringCharges',
    example: ['Restructuring charges were $2.7 million.', 2_700_000],
  },
  {
    id: 'impairment_charges',
    label: 'Impairment charges',
    unit: 'USD',
    names:
      'impairment charge|goodwill impairment|impairment|noncash impairment charge|non cash impairment charge|asset impairment',
    example: ['The impairment charge was $15 million.', 15_000_000],
  },
  {
    id: 'organic_growth',
    label: 'Organic growth',
    unit: 'percent',
    names:
      'organic growth|organic revenue growth|organic sales growth|organic net sales growth|underlying revenue growth|underlying growth|organic sales|organic net sales|organic revenue|organic net revenue|core growth|core sales growth|core revenue growth|organic constant currency growth',
    shorthand: 'org growth|organic',
    chinese: '有機成長|有机增长',
    example: ['Organic growth was 6.5%.', 6.5],
  },
  {
    id: 'cost_savings',
    label: 'Cost savings',
    unit: 'USD',
    names:
      'cost savings|annual savings|annualized savings|run rate savings|cost synergies|synergies|productivity savings|net productivity|gross savings|run rate synergies',
    example: ['Cost savings totaled $8 million.', 8_000_000],
  },
];
