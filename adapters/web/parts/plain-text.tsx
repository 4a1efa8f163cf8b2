import type { VNode } from 'preact';

/** Characters that a page must not obey: bidirectional controls, and C0/C1 controls other than white space. */
const OBEYED =
  /([\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff])/;

/** Text as it is, with controls that would reorder or hide it shown by their code. */
export function PlainText({ text }: { readonly text: string }): VNode {
  if (!OBEYED.test(text)) return <>{text}</>;
  return <>{text.split(OBEYED).map((part, index) => (index % 2 === 0 ? part : <Control char={part} />))}</>;
}

function Control({ char }: { readonly char: string }): VNode {
  const code = char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return (
    <span class="control" title="a control character of the source, shown instead of obeyed">
      ‹U+{code}›
    </span>
  );
}
