type OfWorker = { consumers: string; worker: string; queue: string; messageIds: string[] };
type OfWork = {
  consumers: string;
  worker: string;
  queue: string;
  messageId: string;
  body: string;
  ok?: boolean;
};

/** What producers and consumers record in the trace. `queue` is the name of what they send to or take from. */
export type ActorsEvent =
  | ({ type: 'actors.work-started' | 'actors.work-finished' | 'actors.work-skipped' } & OfWork)
  | ({
      type:
        | 'actors.worker-crashed'
        | 'actors.worker-launched'
        | 'actors.worker-started'
        | 'actors.worker-stopped';
    } & OfWorker)
  | { type: 'actors.consumers-paused' | 'actors.consumers-resumed'; consumers: string; queue: string }
  | { type: 'actors.producer-started' | 'actors.producer-paused'; producer: string; queue: string }
  | { type: 'actors.send-repeated'; producer: string; queue: string; count: number };
