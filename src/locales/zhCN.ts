import type { Catalogue } from './catalogue.js';

/** Simplified Chinese. */
export const zhCN: Catalogue = {
  statuses: {
    idle: '未连接',
    connecting: '正在连接…',
    handshaking: '正在登录…',
    ready: '已连接',
    reconnecting: '正在重新连接…',
    pairing_required: '等待批准',
    auth_failed: '登录失败',
    error: '无法连接',
    disconnected: '已断开',
  },
  problems: {
    AUTH_REQUIRED: '网关要求提供令牌或密码，请输入网关配置中设置的令牌或密码。',
    AUTH_UNAUTHORIZED: '网关拒绝了此次登录，请检查令牌或密码后重新输入。',
    AUTH_TOKEN_MISSING: '网关要求提供令牌，请输入网关配置中 gateway.auth.token 的值。',
    AUTH_TOKEN_MISMATCH: '令牌不正确，请输入网关配置中 gateway.auth.token 的值。',
    AUTH_TOKEN_NOT_CONFIGURED:
      '网关要求使用令牌，但自身尚未设置令牌。请在网关配置中设置 gateway.auth.token，然后重试。',
    AUTH_PASSWORD_MISSING: '网关要求提供密码，请输入网关密码以继续。',
    AUTH_PASSWORD_MISMATCH: '密码不正确，请重新输入网关密码。',
    AUTH_PASSWORD_NOT_CONFIGURED:
      '网关要求使用密码，但自身尚未设置密码。请在网关配置中设置 gateway.auth.password，然后重试。',
    AUTH_BOOTSTRAP_TOKEN_INVALID:
      '初始化令牌无效或已过期。请在网关所在的机器上重新生成令牌，然后在此输入。',
    AUTH_DEVICE_TOKEN_MISMATCH:
      '网关不再接受本设备保存的登录凭据，请输入网关的令牌或密码重新登录。',
    AUTH_SCOPE_MISMATCH:
      '本设备已获批准的权限不足以满足本应用的要求。请在网关所在的机器上重新批准本设备，然后重试。',
    AUTH_RATE_LIMITED: [
      '登录失败次数过多，网关要求等待 {seconds} 秒，之后本应用会自动重试。',
      '登录失败次数过多，请等待几分钟，本应用会自动重试。',
    ],
    AUTH_TAILSCALE_IDENTITY_MISSING:
      '网关未能通过 Tailscale 获知您的身份。请使用网关的 Tailscale 地址访问，或改用令牌或密码登录。',
    AUTH_TAILSCALE_PROXY_MISSING:
      '网关要求通过 Tailscale Serve 连接，而此次连接并非如此。请使用网关的 Tailscale 地址访问，或改用令牌或密码登录。',
    AUTH_TAILSCALE_WHOIS_FAILED:
      '网关未能向 Tailscale 查询您的身份，本应用会自动重试。如果问题持续存在，请检查网关所在的机器上 Tailscale 是否正在运行。',
    AUTH_TAILSCALE_IDENTITY_MISMATCH:
      'Tailscale 查到的身份与此次连接声明的身份不一致。请检查本设备使用的 Tailscale 账号，或改用令牌或密码登录。',
    AUTH_IDENTITY_HEADER_REQUIRED:
      '登录代理没有把您的身份告知网关。请通过该代理打开本应用，并检查代理是否会传递身份信息。',
    AUTH_VERIFIED_USER_REQUIRED:
      '网关只允许身份已验证的用户访问。请通过网关的身份代理登录，或检查网关的登录设置。',
    AUTHENTICATED_PROFILE_UNAVAILABLE:
      '网关暂时无法核实您的用户资料，本应用会自动重试。如果问题持续存在，请联系网关管理员。',
    CONTROL_UI_BUILD_MISMATCH: '此页面与网关的版本不一致。请刷新页面；如果仍然无效，请更新本应用。',
    CONTROL_UI_ORIGIN_NOT_ALLOWED: [
      '网关不允许来自 {origin} 的页面访问。请在网关配置的 gateway.controlUi.allowedOrigins 中加入此地址，然后重试。',
      '网关不允许来自当前地址的页面访问。请在网关配置的 gateway.controlUi.allowedOrigins 中加入此地址，然后重试。',
    ],
    PROTOCOL_MISMATCH: [
      '网关（协议版本 {expected}）对本应用来说太旧。下一步：{action}（{recommended} 或更高版本）。',
      '网关对本应用来说太旧。下一步：{action}（{recommended} 或更高版本）。',
      '本应用与网关的协议版本不兼容（网关使用版本 {expected}）。下一步：{action}。',
      '本应用与网关的协议版本不兼容。下一步：{action}。',
    ],
    CONTROL_UI_DEVICE_IDENTITY_REQUIRED:
      '网关只允许能证明自身身份的设备访问。请通过 https 或 localhost 打开此页面；如果仍然无效，请联系本应用的开发者配置签名器。',
    DEVICE_IDENTITY_REQUIRED:
      '网关只允许能证明自身身份的设备访问，而本应用未提供设备身份。请联系本应用的开发者配置签名器。',
    DEVICE_AUTH_INVALID:
      '网关无法验证本设备。请重试；如果问题持续存在，请清除本应用在此保存的数据，并重新申请批准。',
    DEVICE_AUTH_DEVICE_ID_MISMATCH:
      '本设备的身份与密钥不匹配。请清除本应用在此保存的数据，然后重试并重新申请批准。',
    DEVICE_AUTH_SIGNATURE_EXPIRED: '本设备的登录签名已过期，或时钟不准。请检查系统时间，然后重试。',
    DEVICE_AUTH_NONCE_REQUIRED:
      '本应用没有回应网关的验证请求。请重试；如果问题持续存在，请更新本应用。',
    DEVICE_AUTH_NONCE_MISMATCH:
      '本应用的回应与网关的验证请求不符。请重试；如果问题持续存在，请更新本应用。',
    DEVICE_AUTH_SIGNATURE_INVALID:
      '网关不接受本设备的签名。请重试；如果问题持续存在，请清除本应用在此保存的数据，并重新申请批准。',
    DEVICE_AUTH_PUBLIC_KEY_INVALID:
      '网关无法读取本设备的密钥。请清除本应用在此保存的数据，然后重试并重新申请批准。',
    PAIRING_REQUIRED: [
      '本设备正在等待批准。请在网关所在的机器上运行：{command}',
      '本设备正在等待批准。请在网关所在的机器上批准本设备的请求。',
    ],
    CLIENT_VERSION_MISMATCH: '网关不支持本应用的当前版本，请更新本应用。',
    CLIENT_INVALID_URL: [
      '网关地址无效：{reason}。请输入类似 ws://127.0.0.1:18789 的地址。',
      '网关地址无效，请输入类似 ws://127.0.0.1:18789 的地址。',
    ],
    CLIENT_SOCKET_UNAVAILABLE:
      '浏览器无法与此网关地址建立连接。如果此页面是通过 https 打开的，网关地址必须以 wss:// 开头。',
    CLIENT_UNREACHABLE: '无法连接到网关，本应用会继续重试。请检查网关是否正在运行、地址是否正确。',
    CLIENT_CONNECTION_LOST:
      '与网关的连接已中断，本应用会自动重新连接。如果长时间未恢复，请检查网络。',
    CLIENT_HANDSHAKE_TIMEOUT:
      '网关未及时响应，本应用会自动重试。如果问题持续存在，请检查该地址是否为 OpenClaw 网关的地址。',
    CLIENT_HANDSHAKE_REJECTED: '网关拒绝了连接，但没有说明原因。请查看网关日志，然后重试。',
    CLIENT_CONNECT_PARAMS_REJECTED:
      '网关不接受本应用的连接参数。请更新本应用，或联系本应用的开发者。',
    CLIENT_INVALID_HELLO:
      '本应用无法识别网关的响应，本应用会自动重试。如果问题持续存在，请检查该地址是否为 OpenClaw 网关的地址。',
    CLIENT_SILENT: '网关长时间没有发送数据，本应用会自动重新连接。如果长时间未恢复，请检查网络。',
    CLIENT_SIGNER_FAILED:
      '本应用无法使用本设备的密钥。请重试；如果问题持续存在，请检查浏览器是否允许此页面保存数据。',
    CLIENT_CREDENTIALS_FAILED:
      '本应用未能取得网关的登录凭据，会自动重试。如果问题持续存在，请重新登录本应用。',
    CLIENT_CREDENTIALS_INVALIDATED:
      '网关撤销了本设备的访问权限，或更改了令牌或密码。本应用会尝试重新登录，之后可能需要您输入新的令牌或密码，或重新批准本设备。',
    CLIENT_FRAME_TOO_LARGE:
      '由于发送的内容过大，网关关闭了连接。本应用会自动重新连接，请减少单次发送的内容。',
    CLIENT_GATEWAY_STARTING: '网关正在启动，请稍候，本应用会自动连接。',
    CLIENT_GATEWAY_RESTARTING: '网关正在停止或重启，恢复后本应用会自动重新连接。',
    CLIENT_REJECTED: [
      '网关因未知原因（{gatewayCode}）拒绝了连接，详情请查看网关日志。下一步：{action}。',
      '网关因未知原因拒绝了连接，详情请查看网关日志。下一步：{action}。',
    ],
    CLIENT_ATTEMPTS_EXHAUSTED: [
      '多次尝试后仍未连接成功（尝试次数：{attempts}，最近的问题：{lastCode}），本应用已停止重试。请检查网关是否正在运行，然后重试。',
      '多次尝试后仍未连接成功，本应用已停止重试。请检查网关是否正在运行，然后重试。',
    ],
  },
  addressReasons: {
    empty: '地址为空',
    scheme: '地址必须以 ws:// 或 wss:// 开头',
    host: '地址缺少主机名',
    port: '端口必须是 1 到 65535 之间的数字',
    credentials: '地址不能包含用户名或密码',
    syntax: '地址格式有误',
  },
  actions: {
    retry: '重试',
    wait: '稍候片刻',
    enterToken: '输入令牌',
    enterPassword: '输入密码',
    approveDevice: '批准本设备',
    allowOrigin: '允许此页面',
    upgradeGateway: '更新网关',
    upgradeClient: '更新本应用',
    reviewAuthConfiguration: '检查登录设置',
    fixConfiguration: '检查连接设置',
  },
  errors: {
    CLIENT_TIMEOUT: [
      '网关未及时响应（{method}）。如果您刚才发送或修改了内容，请先确认是否已生效，再重试。',
      '网关未及时响应。如果您刚才发送或修改了内容，请先确认是否已生效，再重试。',
    ],
    CLIENT_NOT_STARTED: '本应用尚未连接网关。请先连接，然后重试。',
    CLIENT_DISCONNECTED: '本应用未连接到网关。请重新连接或等待连接成功，然后重试。',
    CLIENT_CONNECTION_BLOCKED: '本应用无法连接到网关。请先解决连接状态中显示的问题，然后重试。',
    CLIENT_WAIT_TIMEOUT: '连接网关的时间过长。请确认网关正在运行，然后重试。',
    CLIENT_OWNER_CHANGED:
      '本应用已切换到其他网关或设备，因此未发送。如需发送到新的网关或设备，请重试。',
    CLIENT_CONNECTION_LOST:
      '网关响应之前连接已中断。如果您刚才发送或修改了内容，请先确认是否已生效，再重试。',
    CLIENT_QUEUE_FULL: '等待发送到网关的请求过多，请在连接成功后重试。',
    CLIENT_PAYLOAD_TOO_LARGE: '内容过大，网关无法接收。请缩短文字或使用较小的附件。',
    CLIENT_BUFFER_FULL: '网络较慢，待发送的内容过多。请稍候再试。',
    CLIENT_INVALID_PARAMS: [
      '本应用的请求有误，无法发送（{method}），请联系本应用的开发者。',
      '本应用的请求有误，无法发送，请联系本应用的开发者。',
    ],
    CLIENT_DISPOSED: '本应用已关闭与网关的连接，请刷新页面后继续。',
    CLIENT_DISCARDED: '消息在发送前已被撤回。',
    CLIENT_MESSAGE_LOST: '网关在保存这条消息之前重启了。如仍需要，请重新发送。',
    CLIENT_UNEXPECTED: '本应用内部出现问题。请重试，或刷新页面。',
    APPROVAL_ALREADY_RESOLVED: '此请求已处理，无需再次操作。',
    APPROVAL_NOT_FOUND: '此请求不存在或已过期。如仍需要，请让智能体重新发起请求。',
    FORBIDDEN: [
      '本设备无权执行此操作，请联系网关管理员。网关的说明：{message}',
      '本设备无权执行此操作，请联系网关管理员。',
    ],
    INVALID_REQUEST: [
      '网关未接受此请求，请检查输入的内容。网关的说明：{message}',
      '网关未接受此请求，请检查输入的内容。',
    ],
    MISSING_SCOPE: [
      '本设备缺少权限 {scope}。请在网关所在的机器上批准该权限，然后重试。',
      '本设备缺少所需的权限。请在网关所在的机器上批准该权限，然后重试。',
    ],
    NOT_PAIRED: '本设备尚未获得批准。请在网关所在的机器上批准本设备，然后重试。',
    UNAVAILABLE: [
      '网关暂时无法执行此操作，请稍后重试。网关的说明：{message}',
      '网关暂时无法执行此操作，请稍后重试。',
    ],
    UNKNOWN_METHOD: [
      '当前网关尚不支持此操作（{method}），请更新网关。',
      '当前网关尚不支持此操作，请更新网关。',
    ],
  },
};
