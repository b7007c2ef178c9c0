import type { Catalogue } from './catalogue.js';

/** English. */
export const en: Catalogue = {
  statuses: {
    idle: 'Not connected',
    connecting: 'Connecting…',
    handshaking: 'Signing in…',
    ready: 'Connected',
    reconnecting: 'Reconnecting…',
    pairing_required: 'Waiting for approval',
    auth_failed: 'Sign-in failed',
    error: 'Cannot connect',
    disconnected: 'Disconnected',
  },
  problems: {
    AUTH_REQUIRED:
      'The gateway requires a token or password. Enter the value from the gateway’s configuration.',
    AUTH_UNAUTHORIZED:
      'The gateway rejected this sign-in. Check the token or password, then enter it again.',
    AUTH_TOKEN_MISSING:
      'The gateway requires a token. Enter the value of gateway.auth.token from the gateway’s configuration.',
    AUTH_TOKEN_MISMATCH:
      'The token is wrong. Enter the value of gateway.auth.token from the gateway’s configuration.',
    AUTH_TOKEN_NOT_CONFIGURED:
      'The gateway requires a token but has none configured. Set gateway.auth.token in the gateway’s configuration, then try again.',
    AUTH_PASSWORD_MISSING: 'The gateway requires a password. Enter it to continue.',
    AUTH_PASSWORD_MISMATCH: 'The password is wrong. Enter the gateway’s password again.',
    AUTH_PASSWORD_NOT_CONFIGURED:
      'The gateway requires a password but has none configured. Set gateway.auth.password in the gateway’s configuration, then try again.',
    AUTH_BOOTSTRAP_TOKEN_INVALID:
      'The setup token is wrong or has expired. Create a new one on the gateway’s machine and enter it here.',
    AUTH_DEVICE_TOKEN_MISMATCH:
      'The gateway no longer accepts the access token saved on this device. Enter the gateway’s token or password to sign in again.',
    AUTH_SCOPE_MISMATCH:
      'This device is not approved for every permission that this app requests. Approve it again on the gateway’s machine, then try again.',
    AUTH_RATE_LIMITED: [
      'Too many failed sign-ins. The gateway requires a pause of {seconds} s. This app then tries again automatically.',
      'Too many failed sign-ins. Wait a few minutes. This app tries again automatically.',
    ],
    AUTH_TAILSCALE_IDENTITY_MISSING:
      'The gateway received no identity from Tailscale. Open the gateway at its Tailscale address, or sign in with a token or password.',
    AUTH_TAILSCALE_PROXY_MISSING:
      'The gateway requires Tailscale Serve, and this connection did not use it. Open the gateway at its Tailscale address, or sign in with a token or password.',
    AUTH_TAILSCALE_WHOIS_FAILED:
      'The gateway could not get your identity from Tailscale. This app tries again automatically. If the problem persists, check that Tailscale is running on the gateway’s machine.',
    AUTH_TAILSCALE_IDENTITY_MISMATCH:
      'The identity of this connection differs from the identity at Tailscale. Check which Tailscale account this device uses, or sign in with a token or password.',
    AUTH_IDENTITY_HEADER_REQUIRED:
      'The gateway received no identity from the sign-in proxy. Open this app through the proxy, and check that the proxy forwards your identity.',
    AUTH_VERIFIED_USER_REQUIRED:
      'The gateway only accepts users whose identity is verified. Sign in through its identity proxy, or check the gateway’s sign-in settings.',
    AUTHENTICATED_PROFILE_UNAVAILABLE:
      'The gateway cannot check your user profile at the moment. This app tries again automatically. If the problem persists, contact the gateway’s administrator.',
    CONTROL_UI_BUILD_MISMATCH:
      'This page does not match the gateway’s version. Reload it. If the problem persists, update this app.',
    CONTROL_UI_ORIGIN_NOT_ALLOWED: [
      'The gateway does not allow pages from {origin}. Add this address to gateway.controlUi.allowedOrigins in the gateway’s configuration, then try again.',
      'The gateway does not allow pages from this address. Add it to gateway.controlUi.allowedOrigins in the gateway’s configuration, then try again.',
    ],
    PROTOCOL_MISMATCH: [
      'This gateway is too old for this app: it uses protocol {expected}. Next step: {action}, to {recommended} or newer.',
      'This gateway is too old for this app. Next step: {action}, to {recommended} or newer.',
      'This app does not support the gateway’s protocol {expected}. Next step: {action}.',
      'This app and the gateway use different protocol versions. Next step: {action}.',
    ],
    CONTROL_UI_DEVICE_IDENTITY_REQUIRED:
      'The gateway only accepts devices that prove their identity. Open this page over https or on localhost. If the problem persists, ask this app’s developer to configure a signer.',
    DEVICE_IDENTITY_REQUIRED:
      'The gateway only accepts devices that prove their identity, and this app does not. Ask its developer to configure a signer.',
    DEVICE_AUTH_INVALID:
      'The gateway could not verify this device. Try again. If the problem persists, delete the data that this app saved in this browser, then have the device approved again.',
    DEVICE_AUTH_DEVICE_ID_MISMATCH:
      'The identity of this device does not match its key. Delete the data that this app saved in this browser, then have the device approved again.',
    DEVICE_AUTH_SIGNATURE_EXPIRED:
      'The signature of this device has expired, or its clock is wrong. Check the clock, then try again.',
    DEVICE_AUTH_NONCE_REQUIRED:
      'This app did not sign the gateway’s challenge. Try again. If the problem persists, update this app.',
    DEVICE_AUTH_NONCE_MISMATCH:
      'This app signed a different challenge than the gateway’s. Try again. If the problem persists, update this app.',
    DEVICE_AUTH_SIGNATURE_INVALID:
      'The gateway rejected the signature of this device. Try again. If the problem persists, delete the data that this app saved in this browser, then have the device approved again.',
    DEVICE_AUTH_PUBLIC_KEY_INVALID:
      'The gateway cannot read the key of this device. Delete the data that this app saved in this browser, then have the device approved again.',
    PAIRING_REQUIRED: [
      'This device is waiting for approval. On the gateway’s machine run: {command}',
      'This device is waiting for approval. Approve its request on the gateway’s machine.',
    ],
    CLIENT_VERSION_MISMATCH:
      'The gateway does not support this version of the app. Update this app.',
    CLIENT_INVALID_URL: [
      'The gateway’s address is invalid: {reason}. Enter an address such as ws://127.0.0.1:18789.',
      'The gateway’s address is invalid. Enter an address such as ws://127.0.0.1:18789.',
    ],
    CLIENT_SOCKET_UNAVAILABLE:
      'This browser does not open a connection to the gateway’s address. If this page was loaded over https, the address must start with wss://.',
    CLIENT_UNREACHABLE:
      'The gateway cannot be reached. Check that it is running and that its address is correct. This app keeps trying.',
    CLIENT_CONNECTION_LOST:
      'The connection to the gateway was lost. This app reconnects automatically. If the problem persists, check your network.',
    CLIENT_HANDSHAKE_TIMEOUT:
      'The gateway did not respond in time. This app tries again automatically. If the problem persists, check that the address belongs to an OpenClaw gateway.',
    CLIENT_HANDSHAKE_REJECTED:
      'The gateway rejected the connection without a reason. Check the gateway’s log, then try again.',
    CLIENT_CONNECT_PARAMS_REJECTED:
      'The gateway rejected the connection parameters of this app. Update this app, or contact its developer.',
    CLIENT_INVALID_HELLO:
      'This app could not read the gateway’s response. This app tries again automatically. If the problem persists, check that the address belongs to an OpenClaw gateway.',
    CLIENT_SILENT:
      'The gateway stopped sending data. This app reconnects automatically. If the problem persists, check your network.',
    CLIENT_SIGNER_FAILED:
      'This app could not use the key of this device. Try again. If the problem persists, check that the browser allows this page to save data.',
    CLIENT_CREDENTIALS_FAILED:
      'This app could not get the credentials for the gateway. This app tries again automatically. If the problem persists, sign in to this app again.',
    CLIENT_CREDENTIALS_INVALIDATED:
      'The gateway revoked this device’s access or changed its secret. This app tries to sign in again. If that fails, enter the new secret or have the device approved again.',
    CLIENT_FRAME_TOO_LARGE:
      'The gateway closed the connection because a message was too large. This app reconnects automatically. Send less at a time.',
    CLIENT_GATEWAY_STARTING:
      'The gateway is starting. Wait a moment. This app connects automatically.',
    CLIENT_GATEWAY_RESTARTING:
      'The gateway is stopping or restarting. This app reconnects automatically when the gateway is available again.',
    CLIENT_REJECTED: [
      'The gateway rejected the connection for an unknown reason ({gatewayCode}). See the gateway’s log for details. Next step: {action}.',
      'The gateway rejected the connection for an unknown reason. See the gateway’s log for details. Next step: {action}.',
    ],
    CLIENT_ATTEMPTS_EXHAUSTED: [
      'This app could not connect and has stopped trying (attempts: {attempts}, last problem: {lastCode}). Check that the gateway is running, then try again.',
      'This app could not connect and has stopped trying. Check that the gateway is running, then try again.',
    ],
  },
  addressReasons: {
    empty: 'it is empty',
    scheme: 'it must start with ws:// or wss://',
    host: 'it names no host',
    port: 'the port must be a number from 1 to 65535',
    credentials: 'it must not contain a user name or a password',
    syntax: 'it contains a mistake',
  },
  actions: {
    retry: 'Try again',
    wait: 'Wait a moment',
    enterToken: 'Enter token',
    enterPassword: 'Enter password',
    approveDevice: 'Approve this device',
    allowOrigin: 'Allow this page',
    upgradeGateway: 'Update the gateway',
    upgradeClient: 'Update this app',
    reviewAuthConfiguration: 'Check the sign-in settings',
    fixConfiguration: 'Check the connection settings',
  },
  errors: {
    CLIENT_TIMEOUT: [
      'The gateway did not answer in time ({method}). If you sent or changed something, see whether it arrived before you try again.',
      'The gateway did not answer in time. If you sent or changed something, see whether it arrived before you try again.',
    ],
    CLIENT_NOT_STARTED:
      'This app has not connected to the gateway yet. Connect first, then try again.',
    CLIENT_DISCONNECTED:
      'This app is not connected to the gateway. Connect again, or wait for the connection, then try again.',
    CLIENT_CONNECTION_BLOCKED:
      'This app cannot connect to the gateway. Solve the problem that the connection status shows, then try again.',
    CLIENT_WAIT_TIMEOUT:
      'The connection to the gateway took too long. Check that the gateway is running, then try again.',
    CLIENT_OWNER_CHANGED:
      'This app now uses another gateway or device, so this was not sent. Try again if it is meant for that one.',
    CLIENT_CONNECTION_LOST:
      'The connection was lost before the gateway answered. If you sent or changed something, see whether it arrived before you try again.',
    CLIENT_QUEUE_FULL:
      'Too much is waiting for the connection to the gateway. Try again as soon as it is connected.',
    CLIENT_PAYLOAD_TOO_LARGE:
      'This is too large for the gateway. Shorten the text or attach smaller files.',
    CLIENT_BUFFER_FULL:
      'The connection is too slow for all there is to send. Wait a moment, then try again.',
    CLIENT_INVALID_PARAMS: [
      'This app made a request that cannot be sent ({method}). Report this to its developer.',
      'This app made a request that cannot be sent. Report this to its developer.',
    ],
    CLIENT_DISPOSED: 'This app has closed its connection to the gateway. Reload the page to go on.',
    CLIENT_DISCARDED: 'The message was discarded before it was sent.',
    CLIENT_MESSAGE_LOST:
      'The gateway restarted before it had saved this message. Send it again if it is still wanted.',
    CLIENT_UNEXPECTED: 'Something went wrong inside this app. Try again, or reload the page.',
    APPROVAL_ALREADY_RESOLVED: 'This request has been decided already. Nothing is left to do.',
    APPROVAL_NOT_FOUND:
      'This request no longer exists or has expired. If it is still needed, let the agent request it again.',
    FORBIDDEN: [
      'This device may not do that. Ask the gateway’s administrator. The gateway says: {message}',
      'This device may not do that. Ask the gateway’s administrator.',
    ],
    INVALID_REQUEST: [
      'The gateway did not accept this. Check what you entered. The gateway says: {message}',
      'The gateway did not accept this. Check what you entered.',
    ],
    MISSING_SCOPE: [
      'This device lacks the permission {scope}. Have it approved on the gateway’s machine, then try again.',
      'This device lacks a permission. Have it approved on the gateway’s machine, then try again.',
    ],
    NOT_PAIRED: 'This device is not approved. Approve it on the gateway’s machine, then try again.',
    UNAVAILABLE: [
      'The gateway cannot do this at the moment. Try again later. The gateway says: {message}',
      'The gateway cannot do this at the moment. Try again later.',
    ],
    UNKNOWN_METHOD: [
      'This gateway cannot do that yet ({method}). Update the gateway.',
      'This gateway cannot do that yet. Update the gateway.',
    ],
  },
};
