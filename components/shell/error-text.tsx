import sheet from '@/components/ui/sheet.module.css';

/** For authors: an error as it was thrown. A fault in the content is one line each, with its place and its remedy. */
export function ErrorText({ message }: { message: string }) {
  const [title = '', ...lines] = message.split('\n');
  return (
    <>
      <h1>{lines.length > 0 ? title : 'Something broke here'}</h1>
      <ul>
        {(lines.length > 0 ? lines : [title]).map((line) => {
          const [fault, remedy] = line.split(' Remedy: ');
          return (
            <li key={line}>
              <p>{fault}</p>
              {remedy && (
                <p>
                  <b>Remedy:</b> {remedy}
                </p>
              )}
            </li>
          );
        })}
      </ul>
      <p className={sheet.lede}>This page draws itself again as soon as the content is saved.</p>
    </>
  );
}
