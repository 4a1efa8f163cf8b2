import type { MetricRow } from './metric-row.ts';

/** Terms of banks, asset managers, insurers and property companies. */
export const FINANCE_METRICS: readonly MetricRow[] = [
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
];
