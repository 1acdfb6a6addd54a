import type { NonEmpty, Random } from './random.js';

/** What people have written into a flow, in one language. */
export interface Texts {
  readonly language: string;
  readonly names: NonEmpty<string>;
  readonly prompts: NonEmpty<string>;
}

export const ENGLISH: Texts = {
  language: 'en-us',
  names: [
    'Get customer',
    'Check open tickets',
    'Estimate wait',
    'Find order',
    'Verify PIN',
    'Look up loyalty tier',
    'Offer callback',
    'Reserve appointment',
    'Check outage by postcode',
    'Card balance',
    'Is it a dataAction?',
    'Repeat caller within 7 days',
  ],
  prompts: [
    'Thank you for calling. This call may be recorded for training purposes.',
    'Please enter your customer number, followed by the hash key.',
    'All our agents are busy at the moment. You are next in line, please stay with us.',
    'We could not find an order with that number. Let us try that once more.',
    'To hear your balance, press 1. To report a lost card, press 2. For anything else, stay on the line.',
    'Our offices are closed today. You can reach us again tomorrow from 8 in the morning.',
    'Say "agent" at any time to speak with somebody.',
  ],
};

/** Languages whose texts are not pure ASCII, in UTF-8 sequences of two, three and four bytes. */
export const OTHERS: NonEmpty<Texts> = [
  {
    language: 'de-de',
    names: ['Kunde suchen', 'Rückruf anbieten', 'Störung prüfen', 'Kontostand', 'Zähler ablesen'],
    prompts: [
      'Herzlich willkommen. Für Fragen zu Ihrer Rechnung drücken Sie bitte die Eins.',
      'Wir können Ihre Kundennummer leider nicht finden. Bitte versuchen Sie es später erneut.',
      'Alle Mitarbeiter sind im Gespräch. Die Wartezeit beträgt ungefähr fünf Minuten.',
      'Möchten Sie zurückgerufen werden? Dann bestätigen Sie mit der Rautetaste.',
    ],
  },
  {
    language: 'fr-fr',
    names: ['Chercher le client', 'Vérifier la commande', 'Proposer un rappel', 'Délai estimé'],
    prompts: [
      'Bienvenue. Pour être mis en relation avec un conseiller, dites « conseiller ».',
      'Votre numéro n’a pas été reconnu. Veuillez réessayer après le bip.',
      'Nos bureaux sont fermés. Nous serons à votre écoute dès demain à partir de huit heures.',
    ],
  },
  {
    language: 'pl-pl',
    names: ['Znajdź klienta', 'Sprawdź zgłoszenia', 'Umów wizytę', 'Stan konta'],
    prompts: [
      'Dziękujemy za telefon. Rozmowa może być nagrywana ze względów szkoleniowych.',
      'Wszyscy konsultanci są zajęci. Prosimy pozostać na linii albo zamówić połączenie zwrotne.',
      'Nie znaleźliśmy zamówienia o tym numerze. Spróbujmy jeszcze raz.',
    ],
  },
  {
    language: 'ja-jp',
    names: ['顧客を検索', '注文状況を確認', '折り返し予約', '待ち時間の見積もり'],
    prompts: [
      'お電話ありがとうございます。お客様番号を入力し、最後にシャープを押してください。',
      'ただいま大変混み合っております。このままお待ちいただくか、しばらくしてからおかけ直しください。',
      '入力された番号が見つかりませんでした。もう一度お試しください。',
    ],
  },
  {
    language: 'en-gb',
    names: [
      'Get customer 📞',
      'Loyalty tier ⭐',
      'Find order — web',
      'Café bookings',
      'Callback 🕑',
    ],
    prompts: [
      'Welcome back – we’ve missed you! 🎉 Press 1 for orders, 2 for returns.',
      'Your balance is £25.00. To top up, press 1.',
      'Hi 👋 Thanks for messaging. Type “agent” to chat with one of the team 🙂',
    ],
  },
];

/** A remark as it stands in the field for notes, some with text that looks like a finding. */
export function remark(random: Random): string {
  return random.pick([
    '',
    '',
    `Changed with ticket CHG-${String(random.int(10000, 99999))}`,
    'Was "timeout": 3000 before the move to the new CRM',
    'Keep in step with {"type": "dataAction"} in the German flow',
    'Do not touch: agreed with the operations team\nSee the run book, chapter 4',
  ]);
}
