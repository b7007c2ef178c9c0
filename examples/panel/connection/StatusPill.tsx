import { useGatewayStatus, type ConnectionStatus } from 'openclaw-react';
import { formatStatus } from 'openclaw-react/locales';
import type { ReactNode } from 'react';

import { useLanguage } from '../language/useLanguage.js';
import { Icon, type IconName } from '../ui/Icon.js';

const looks: Record<ConnectionStatus, { icon: IconName; tone: string }> = {
  idle: { icon: 'linkOff', tone: 'calm' },
  connecting: { icon: 'spinner', tone: 'calm' },
  handshaking: { icon: 'spinner', tone: 'calm' },
  ready: { icon: 'link', tone: 'good' },
  reconnecting: { icon: 'spinner', tone: 'warn' },
  pairing_required: { icon: 'shield', tone: 'warn' },
  auth_failed: { icon: 'key', tone: 'bad' },
  error: { icon: 'alert', tone: 'bad' },
  disconnected: { icon: 'linkOff', tone: 'calm' },
};

/** The status of the connection. */
export function StatusPill(): ReactNode {
  const { catalogue } = useLanguage();
  const status = useGatewayStatus((gateway) => gateway.status);
  const { icon, tone } = looks[status];
  return (
    <output className="pill" data-tone={tone}>
      <Icon name={icon} />
      {formatStatus(status, catalogue)}
    </output>
  );
}
