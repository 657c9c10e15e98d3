import { defineService } from '../kernel/service';
import { operations } from './operations';
import { recordCall } from './record-call';
import { emptyState, type TrailState } from './state';

/** AWS CloudTrail's event history: who called what, and how it ended. Worlds without it pay nothing for it. */
export const cloudtrailService = defineService<TrailState>({
  name: 'cloudtrail',
  create: emptyState,
  operations,
  snapshot: ({ events, dataEvents }) => ({ events: [...events], dataEvents }),
  restore: (plain) => {
    const { events, dataEvents } = plain as TrailState;
    return { events: [...events], dataEvents };
  },
  onCall: recordCall,
});
