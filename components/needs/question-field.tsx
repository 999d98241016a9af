type QuestionFieldProps = {
  readonly id: string;
  readonly title: string;
  readonly answer: string;
  readonly options: readonly { readonly id: string; readonly title: string }[];
  readonly onAnswer: (option: string) => void;
};

/** A question with its answers; a field of the form of the inputs, so that it counts without JavaScript too. */
export function QuestionField({ id, title, answer, options, onAnswer }: QuestionFieldProps) {
  const base = `need-${id}`;
  return (
    <>
      <label htmlFor={base}>{title}</label>
      <select
        id={base}
        name={id}
        form="inputs"
        value={answer}
        onChange={(event) => onAnswer(event.currentTarget.value)}
      >
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.title}
          </option>
        ))}
      </select>
    </>
  );
}
