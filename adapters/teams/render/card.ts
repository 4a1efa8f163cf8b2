/** The elements of Adaptive Cards 1.5 that Earshot uses, and Teams' charts. Texts in them are escaped already. */
export type CardElement =
  | TextBlock
  | RichTextBlock
  | Container
  | ColumnSet
  | Table
  | Chart
  | ActionSet
  | ChoiceInput
  | TextInput;

type Spacing = 'None' | 'Small' | 'Default' | 'Medium' | 'Large' | 'Padding';
type Style = 'default' | 'emphasis' | 'accent' | 'good' | 'attention' | 'warning';
type Color = 'Default' | 'Dark' | 'Light' | 'Accent' | 'Good' | 'Warning' | 'Attention';

interface Element {
  readonly id?: string;
  readonly spacing?: Spacing;
  readonly separator?: boolean;
}

interface TextLook {
  readonly size?: 'Small' | 'Default' | 'Medium' | 'Large' | 'ExtraLarge';
  readonly weight?: 'Lighter' | 'Default' | 'Bolder';
  readonly color?: Color;
  readonly isSubtle?: boolean;
}

export interface TextBlock extends Element, TextLook {
  readonly type: 'TextBlock';
  /** Markdown. */
  readonly text: string;
  readonly wrap?: boolean;
  readonly maxLines?: number;
  readonly style?: 'heading';
  readonly horizontalAlignment?: 'Left' | 'Center' | 'Right';
}

export interface TextRun extends TextLook {
  readonly type: 'TextRun';
  /** Plain text: markdown has no power here. */
  readonly text: string;
  readonly italic?: boolean;
  readonly highlight?: boolean;
  readonly selectAction?: CardAction;
}

export interface RichTextBlock extends Element {
  readonly type: 'RichTextBlock';
  readonly inlines: readonly TextRun[];
  readonly horizontalAlignment?: 'Left' | 'Center' | 'Right';
}

export interface Container extends Element {
  readonly type: 'Container';
  readonly items: readonly CardElement[];
  readonly style?: Style;
  readonly isVisible?: boolean;
}

export interface ColumnSet extends Element {
  readonly type: 'ColumnSet';
  readonly columns: readonly Column[];
}

export interface Column {
  readonly type: 'Column';
  readonly width: 'auto' | 'stretch' | number;
  readonly items: readonly CardElement[];
  readonly verticalContentAlignment?: 'Top' | 'Center' | 'Bottom';
}

export interface Table extends Element {
  readonly type: 'Table';
  readonly columns: readonly {
    readonly width: number;
    readonly horizontalCellContentAlignment?: 'Left' | 'Center' | 'Right';
  }[];
  readonly rows: readonly {
    readonly type: 'TableRow';
    readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly CardElement[] }[];
  }[];
  readonly firstRowAsHeader: boolean;
  readonly showGridLines?: boolean;
  readonly gridStyle?: Style;
}

export interface ChartPoint {
  readonly x: string;
  readonly y: number;
}

/** In no public schema: a host that does not know it shows the fallback. */
export interface Chart extends Element {
  readonly type: 'Chart.Line' | 'Chart.VerticalBar' | 'Chart.VerticalBar.Grouped';
  readonly title: string;
  readonly yAxisTitle?: string;
  readonly yMin?: number;
  readonly yMax?: number;
  readonly colorSet?: 'categorical' | 'sequential' | 'diverging';
  readonly color?: 'categoricalBlue';
  readonly showBarValues?: boolean;
  readonly data: readonly (ChartPoint | { readonly legend: string; readonly values: readonly ChartPoint[] })[];
  readonly fallback: CardElement;
}

export interface ActionSet extends Element {
  readonly type: 'ActionSet';
  readonly actions: readonly CardAction[];
}

export interface ChoiceInput extends Element {
  readonly type: 'Input.ChoiceSet';
  readonly id: string;
  readonly label: string;
  readonly style?: 'compact' | 'expanded';
  readonly isRequired?: boolean;
  readonly errorMessage?: string;
  readonly value?: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

export interface TextInput extends Element {
  readonly type: 'Input.Text';
  readonly id: string;
  readonly label: string;
  readonly placeholder?: string;
  readonly maxLength?: number;
  readonly value?: string;
}

export type CardAction =
  | { readonly type: 'Action.OpenUrl'; readonly title?: string; readonly url: string }
  | {
      readonly type: 'Action.Execute';
      readonly title: string;
      readonly verb: string;
      readonly data: object;
      readonly associatedInputs?: 'auto' | 'none';
    }
  | { readonly type: 'Action.Submit'; readonly title: string; readonly data: object };

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard';
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json';
  readonly version: '1.5';
  /** Read out where the card cannot be drawn. */
  readonly fallbackText: string;
  readonly body: readonly CardElement[];
  readonly actions?: readonly CardAction[];
}

export function adaptiveCard(
  fallbackText: string,
  body: readonly CardElement[],
  actions: readonly CardAction[] = [],
): AdaptiveCard {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    fallbackText,
    body,
    ...(actions.length > 0 ? { actions } : {}),
  };
}
