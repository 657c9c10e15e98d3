import type { BucketView } from '@/engine/s3/view';
import { clock, plural } from '../../format';
import { Heads } from '../../panels/heads';
import { Fact, Facts } from './facts';
import styles from './resources.module.css';

/** A bucket and its objects. */
export function BucketPanel({ bucket }: { bucket: BucketView }) {
  const more = bucket.objectsTotal - bucket.objects.length;
  return (
    <section aria-label={`Bucket ${bucket.name}`} className={styles.body}>
      <Facts>
        <Fact name="Objects">{bucket.objectsTotal}</Fact>
        <Fact name="Events told">{bucket.notified}</Fact>
      </Facts>
      {bucket.objects.length > 0 && (
        <div className={styles.scroll}>
          <table>
            <caption>Objects{more > 0 && `, and ${plural(more, 'other')}`}</caption>
            <Heads names={['Key', 'Bytes', 'Written']} />
            <tbody>
              {bucket.objects.map(({ key, size, atMs }) => (
                <tr key={key}>
                  <th scope="row">{key}</th>
                  <td>{size}</td>
                  <td>{clock(atMs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
