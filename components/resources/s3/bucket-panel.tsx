import type { WorldView } from '@/engine/client/view';
import type { BucketView } from '@/engine/s3/view';
import { clock, plural } from '../../sandbox/format';
import { Fact, Facts } from '../../sandbox/panels/facts';
import { Heads } from '../../sandbox/panels/heads';
import styles from '../../sandbox/panels/resources.module.css';

/** A bucket and its objects. */
export function BucketPanel({ id, view }: { id: string; view: WorldView }) {
  const bucket = view.buckets?.[id];
  return bucket && <Bucket bucket={bucket} />;
}

function Bucket({ bucket }: { bucket: BucketView }) {
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
