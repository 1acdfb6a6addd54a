/** An external API with a timeout above the range. */
export const PAYMENTS = {
  id: '0b7d2e64-51f9-4e0c-8a37-c9d5f1b2a640',
  name: 'Payment gateway',
  protocol: 'https',
  method: 'POST',
  url: 'https://pay.example.com/v1/authorize',
  timeout: 60000,
  headers: [{ key: 'Content-Type', value: 'application/json' }],
};

/** An external API with nothing wrong. */
export const RATES = {
  id: '93c1f0aa-2b8e-4d75-b6c4-7e1a5d903f18',
  name: 'Currency rates',
  protocol: 'https',
  method: 'GET',
  url: 'https://rates.example.com/latest',
  timeout: 4000,
};

/** A data action whose timeout is left at the default. */
export const ORDERS = {
  id: 'custom_-_7c4e2b90-1a6d-4f3b-8e52-d0b9a7c61f35',
  name: 'Get order status',
  version: 7,
  operation: 'getOrderStatus',
  url: 'https://orders.example.com/v3/orders/${input.orderId}',
  method: 'GET',
  timeout: 3000,
};

/** A data action with nothing wrong. */
export const LOYALTY = {
  id: 'custom_-_e81b5d07-4f2c-49a8-b3d6-2c7f9e0a1b54',
  name: 'Get loyalty points',
  version: 2,
  operation: 'getLoyaltyPoints',
  url: 'https://loyalty.example.com/points/${input.member}',
  method: 'GET',
  timeout: 7000,
};

/** A flow with a timeout at the default and one that is missing. */
export const SUPPORT = {
  id: '5f2c9a1e-7d30-4c52-9b1d-0e6f3a8c4d21',
  name: 'Support inbound',
  type: 'INBOUNDCALL',
  version: '14.0',
  flowData: {
    nodes: [
      {
        id: 'node-1',
        type: 'dataAction',
        name: 'Get customer',
        dataAction: { method: 'GET', timeout: 3000 },
        successNodeId: 'node-2',
      },
      {
        id: 'node-2',
        type: 'dataAction',
        name: 'Check open tickets',
        dataAction: { method: 'POST' },
        successNodeId: 'node-3',
      },
      { id: 'node-3', type: 'transferToQueue', name: 'To an agent', queue: 'Support' },
    ],
  },
};

/** A flow with nothing wrong. */
export const NIGHT = {
  id: 'c3a94f0b-68e2-4b17-95d8-1f7e2a0c6b39',
  name: 'Night service',
  type: 'INBOUNDCALL',
  version: '3.0',
  flowData: { nodes: [{ id: 'node-1', type: 'disconnect', name: 'Hang up' }] },
};

/** An org with something to mend among each kind. */
export const SAMPLE = {
  externalApis: [PAYMENTS, RATES],
  dataActions: [ORDERS, LOYALTY],
  flows: [SUPPORT, NIGHT],
};

/** The files that the sample is pulled as, sorted. */
export const SAMPLE_FILES = [
  `data-actions/get-loyalty-points--${LOYALTY.id}.json`,
  `data-actions/get-order-status--${ORDERS.id}.json`,
  `external-apis/currency-rates--${RATES.id}.json`,
  `external-apis/payment-gateway--${PAYMENTS.id}.json`,
  `flows/night-service--${NIGHT.id}.json`,
  `flows/support-inbound--${SUPPORT.id}.json`,
];

/** So many objects like one, each with an id and a name of its own. */
export function copiesOf<Kind extends { readonly id: string; readonly name: string }>(
  object: Kind,
  count: number,
): Kind[] {
  return Array.from({ length: count }, (_, index) => ({
    ...object,
    id: `${object.id}-${String(index + 1)}`,
    name: `${object.name} ${String(index + 1)}`,
  }));
}
