import type { ModalView } from '@slack/types';
import { z } from 'zod';
import type { CompanySummary } from '../../../src/service.ts';
import { VIEWS } from '../button-value.ts';
import { LIMITS } from '../limits.ts';
import { plainText } from './blocks.ts';

const DAYS = { daily: 'Every day', weekdays: 'Weekdays', mondays: 'Mondays' } as const;
export type DigestDays = keyof typeof DAYS;

export interface DigestForm {
  readonly days: DigestDays;
  /** `08:30` */
  readonly time: string;
  /** Empty: the watchlist, or everything held. */
  readonly companies: readonly string[];
  readonly watch: string;
}

/** Where each answer of the form stands in Slack's state: block, then element. */
const submitted = z.object({
  days: z.object({
    days: z.object({ selected_option: z.object({ value: z.enum(['daily', 'weekdays', 'mondays']) }) }),
  }),
  time: z.object({ time: z.object({ selected_time: z.string().regex(/^\d{2}:\d{2}$/) }) }),
  companies: z
    .object({ companies: z.object({ selected_options: z.array(z.object({ value: z.string() })).nullish() }) })
    .optional(),
  watch: z.object({ watch: z.object({ value: z.string().max(300).nullish() }) }).optional(),
});

/** The settings of a person's digest as a window. */
export function digestForm(companies: readonly CompanySummary[], timeZone: string | null): ModalView {
  const option = (label: string, value: string) => ({ text: plainText(label, LIMITS.optionText), value });
  const dayOptions = Object.entries(DAYS).map(([value, label]) => option(label, value));
  const choices = companies
    .filter(({ company }) => company.length <= LIMITS.optionValue)
    .slice(0, LIMITS.options)
    .map(({ company, companyName }) => option(companyName, company));
  return {
    type: 'modal',
    callback_id: VIEWS.digest,
    title: plainText('Your digest', LIMITS.modal.title),
    submit: plainText('Save', LIMITS.modal.button),
    close: plainText('Cancel', LIMITS.modal.button),
    blocks: [
      {
        type: 'input',
        block_id: 'days',
        label: plainText('Days', 100),
        element: {
          type: 'static_select',
          action_id: 'days',
          options: dayOptions,
          initial_option: option(DAYS.weekdays, 'weekdays'),
        },
      },
      {
        type: 'input',
        block_id: 'time',
        label: plainText(timeZone ? `Time, ${timeZone}` : 'Time', 100),
        element: { type: 'timepicker', action_id: 'time', initial_time: '08:00' },
      },
      ...(choices.length === 0
        ? []
        : [
            {
              type: 'input' as const,
              block_id: 'companies',
              optional: true,
              label: plainText('Companies', 100),
              hint: plainText('None chosen: your watchlist, or everything held', 200),
              element: { type: 'multi_static_select' as const, action_id: 'companies', options: choices },
            },
          ]),
      {
        type: 'input',
        block_id: 'watch',
        optional: true,
        label: plainText('Also watch for words', 100),
        hint: plainText('With commas: pricing, tier 2', 200),
        element: { type: 'plain_text_input', action_id: 'watch', max_length: 300 },
      },
    ],
  };
}

/** @returns null when what came back is not of this form */
export function readDigestForm(values: unknown): DigestForm | null {
  const parsed = submitted.safeParse(values);
  if (!parsed.success) return null;
  const { days, time, companies, watch } = parsed.data;
  return {
    days: days.days.selected_option.value,
    time: time.time.selected_time,
    companies: (companies?.companies.selected_options ?? []).map(({ value }) => value),
    watch: watch?.watch.value?.trim() ?? '',
  };
}
