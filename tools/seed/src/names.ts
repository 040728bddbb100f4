/** Pools of invented names, by where a family's names come from. Nobody's identity is read from a name: see backgrounds. */
export interface NamePool {
  women: readonly string[];
  men: readonly string[];
  families: readonly string[];
}

const words = (text: string): string[] => text.split(' ');

export const namePools = {
  american: {
    women: words('Margaret Eleanor Ruth Caroline Hannah Susan Emily Laurel Beth Josephine Nora Marianne Claire Audrey Harriet'),
    men: words('Thomas Walter Samuel Peter Andrew Garrett Paul Henry Daniel Martin Elliott Russell Graham Owen Stephen'),
    families: words(
      'Whitfield Brannigan Lindqvist Hollis Kowalczyk Thorne Ostrander Pruitt Sandoval-Reed Calloway Merriweather Novak Eastman Delacroix Fairbanks Hathaway Lundgren Marchetti Penhallow Rasmussen Sorensen Tillman Vandermeer Wexler',
    ),
  },
  africanAmerican: {
    women: words('Denise Monique Tamara Yolanda Simone Bernadette Renee Camille Vivian Nia Loretta Candace Josette Alicia'),
    men: words('Marcus Terrence Isaiah Clifton Jerome Malcolm Andre Reginald Darnell Elijah Lionel Desmond'),
    families: words(
      'Fontenot Broussard Gaines Mayfield Ellison Carver Pettway Langston Beaumont Dupree Hargrove Winfield Ballard Cheeks Rutledge Tolliver',
    ),
  },
  ghanaian: {
    women: words('Adwoa Akosua Abena Efua Ama Esi Yaa'),
    men: words('Kwabena Kofi Yaw Kwesi Kojo Ebo'),
    families: words('Osei Mensah Boateng Asante Owusu Nti Ofori Amponsah Darko Quartey'),
  },
  ethiopian: {
    women: words('Selam Tigist Meklit Hiwot Bethlehem'),
    men: words('Elias Dawit Yonas Abel Henok'),
    families: words('Tesfaye Bekele Gebremariam Haile Alemu Worku'),
  },
  latin: {
    women: words('Marisol Renata Lucía Ximena Beatriz Carolina Inés Rosalind Graciela Paloma Noemí Daniela Esperanza Valeria'),
    men: words('Rafael Mateo Joaquín Emilio Héctor Andrés Gabriel Ignacio Tomás Ramiro Julián Esteban'),
    families: words(
      'Archuleta Quintana Castellanos Solís Varga Montoya Benavides Ruelas Saldívar Olivas Trujillo Echeverría Zamora Baca Villanueva Ocampo Arredondo Lucero Barragán Cisneros',
    ),
  },
  southAsian: {
    women: words('Anjali Meera Shreya Kavita Lakshmi Nandini Farhana'),
    men: words('Arjun Rohan Vikram Sanjay Anand Nikhil'),
    families: words('Raghunathan Deshpande Iyer Chatterjee Bhatt Krishnan Menon Kulkarni Rahmani'),
  },
  chinese: {
    women: words('Wei-Lin Mei Xiuying Grace Yuhan'),
    men: words('Jun Bowen Daniel Haoran'),
    families: words('Tseng Huang Lau Kuo Shen Zhou'),
  },
  korean: {
    women: words('Jiyoung Soo-ah Esther Minseo'),
    men: words('Hyun-woo Joon-ho Samuel'),
    families: words('Seo Kwon Baek Hwang Yoon'),
  },
  vietnamese: {
    women: words('Thuy Linh Mai Kim-Anh'),
    men: words('Minh Bao Quang Tuan'),
    families: words('Phan Tran Nguyen Dang Luong'),
  },
  filipino: {
    women: words('Corazon Leilani Maricel Ligaya Luzviminda Tala'),
    men: words('Benigno Rodel Amado Crisanto Dante'),
    families: words('Lim Bautista Salonga Magbanua Dimaculangan Evangelista Pangilinan'),
  },
  middleEastern: {
    women: words('Samira Leyla Nadia Shirin Rana'),
    men: words('Karim Omid Tarek Sami Faris'),
    families: words('Haddad Khoury Farahani Mansour Najjar Azizi'),
  },
  hawaiianPacific: {
    women: words('Kalena Noelani Sina'),
    men: words('Keoni Makoa Sione'),
    families: words('Kealoha Tuiasosopo Kahananui Fonoti'),
  },
} as const satisfies Record<string, NamePool>;

export type Heritage = keyof typeof namePools;

/** `Lucía Echeverría` -> `lucia.echeverria`: what stands before the @ of an invented mail. */
export function mailName(givenName: string, familyName: string): string {
  return `${plainLetters(givenName)}.${plainLetters(familyName)}`;
}

function plainLetters(name: string): string {
  return name
    .normalize('NFD')
    .replace(/[^a-zA-Z-]/g, '')
    .toLowerCase();
}
